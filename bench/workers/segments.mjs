/** Counts segments in a process of its own: `segments.mjs <way>`. Asked for so many texts, it answers with the CPU time that they took. */
import { segments } from "flowroute-sdk/sms";
import { SegmentedMessage } from "sms-segments-calculator";
import splitSms from "split-sms";

const ways = {
  "flowroute-sdk": (text) => segments(text, { practice: "gsm" }).segments,
  "split-sms": (text) => splitSms.split(text, { summary: true }).parts.length,
  "sms-segments-calculator": (text) => new SegmentedMessage(text).segmentsCount,
};

/** A code, reminders short and long, with brackets, with a quote that forces UCS-2, in Russian, with emoji. */
const texts = [
  "Your code is 123456.",
  "Hi Ann, your appointment is on Tuesday at 10:30. Reply C to confirm.",
  "Hi Ann, your appointment is on Tuesday at 10:30. Reply C to confirm or call us. ".repeat(4),
  "Order [2041] is ready {main street 12}. ".repeat(6),
  "Hi Ann, it’s time – see you on Tuesday… ".repeat(4),
  "Здравствуйте, ваш заказ готов. ".repeat(5),
  "Great news 🎉 your table is ready! ".repeat(3),
];

const count = ways[process.argv[2]];
const run = (times) => {
  let sum = 0;
  for (let turn = 0; turn < times; turn++) for (const text of texts) sum += count(text);
  return sum;
};
run(count === ways["sms-segments-calculator"] ? 20 : 5_000);

process.on("message", (asked) => {
  const times = Math.ceil(asked / texts.length);
  const before = process.cpuUsage();
  const sum = run(times);
  const { user, system } = process.cpuUsage(before);
  process.send({ us: ((user + system) * asked) / (times * texts.length), perText: sum / times });
});
process.send({});
