import { Flowroute } from "flowroute-sdk";

const flowroute = new Flowroute();
const number = await flowroute.numbers.get("16502390214");
console.log(number.attributes.rate_center);
