import twilio from "twilio";

const client = twilio("AC00000000000000000000000000000000", "token");
const message = await client.messages("SM00000000000000000000000000000000").fetch();
console.log(message.status);
