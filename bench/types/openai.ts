import OpenAI from "openai";

const openai = new OpenAI();
const file = await openai.files.retrieve("file-16502390214");
console.log(file.filename);
