/** A file of call records, as an export gives it: the columns of the reference, money as decimal text, some cells empty. */
const columns =
  "direction,start_time,end_time,destination,number_alias,callerid,total_cost,destination_name,callerid_country,line_information,result,call_fail_sip_code,call_fail_reason,duration,billed_duration,rate,first_increment,subsequent_increment,cost_subtotal,connect_fee,usf_fee,ccrf,cnam_lookup_fee,custom_x_tag,customer_ip";

export const header = `${columns}\n`;

const two = (value) => String(value).padStart(2, "0");

/** One line, of which each is another. */
function line(n) {
  const time = `2019-06-${two(1 + (n % 28))} ${two(n % 24)}:${two(n % 60)}:${two((n * 7) % 60)}+00`;
  return `${n % 3 ? "Inbound" : "Outbound"},${time},${time},1206555${1000 + (n % 9000)},,1312555${1000 + ((n * 3) % 9000)},0.0${10 + (n % 90)}000,"SEATTLE, WA",US,,Completed,,,${n % 600},${(n % 10) * 60},0.012,6,6,0.012000,0,0.000000,0,0,,198.51.100.${n % 250}\n`;
}

/** So many lines as text. */
export function lines(from, count) {
  let text = "";
  for (let n = from; n < from + count; n++) text += line(n);
  return text;
}
