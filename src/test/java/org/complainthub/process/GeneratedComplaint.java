package org.complainthub.process;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * An invented complaint; in one run the same number always gives the same one. Every tenth customer writes a second time, about the
 * same car and the same matter.
 *
 * @param channel as the inbox names it
 * @param name of its file, empty for a mail
 */
public record GeneratedComplaint(int number, String channel, String name, String text) {

    private static final int SECOND = 10;
    private static final int DISTANCE = 7;
    /** Of this run, so that no clock rings before the run ends. */
    private static final String NOW = DateTimeFormatter.RFC_1123_DATE_TIME.format(
            ProcessHandle.current().info().startInstant().orElse(Instant.EPOCH).atOffset(ZoneOffset.UTC));

    private static final List<String> STORES = List.of("北城店", "Harbour branch", "东湖店", "South yard");
    private static final List<String> MATTERS = List.of(
            "您好，我的车（车牌%1$s）上周在%2$s做完保养以后刹车一直异响，低速的时候特别明显。当时接待我的顾问说没有问题，让我再开开看。现在声音越来越大，我要投诉，请尽快给我处理。",
            "我预约的是上午九点，在%2$s等了三个多小时才有人接车，中间问了两次都说快了，没有人告诉我修到哪一步了。车牌%1$s，这样的服务让人非常失望，希望你们给个说法。",
            "The front brakes of my car (%1$s) squeal since the last service at %2$s. I have called three times and nobody called me back. I want to complain about this and expect an answer this week.",
            "右前门在%2$s补的漆颜色和车身不一样，阳光下色差非常明显，车牌%1$s。我提车的时候就说了，师傅让我过几天再看，现在还是一样，要求重新喷漆并且赔偿我来回的交通费。",
            "I was charged for a battery test I never asked for. The estimate for %1$s at %2$s was 480, the invoice says 1260 and nobody explained the difference. Please refund the amount.",
            "发动机故障灯在%2$s修了两次还是亮，第二次修完第三天又亮了，车牌%1$s。每次都要跑一趟，耽误上班，请你们派个懂技术的师傅彻底解决，不然我只能找厂家和12315。",
            "The spare part for %1$s was promised for last Friday and is still on back order. The advisor at %2$s does not return my messages. I cannot use the car and would like a replacement vehicle until it is repaired.",
            "买车的时候销售承诺送三次保养和脚垫，到%2$s提车以后就不认账了，车牌%1$s。合同复印件我都留着，请你们核实以后给我答复。");

    /** The one of this number. */
    public static GeneratedComplaint number(int number) {
        int customer = number % SECOND == SECOND - 1 && number > DISTANCE ? number - DISTANCE : number;
        boolean mail = number % 2 == 0;
        return new GeneratedComplaint(
                number,
                mail ? "MAIL" : "WALK_IN",
                mail ? "" : "visit-" + number + ".txt",
                mail ? mail(number, customer) : letter(number, customer));
    }

    private static String letter(int number, int customer) {
        String words = MATTERS.get(customer % MATTERS.size()).formatted(plate(customer), STORES.get(customer % 4));
        String again = number == customer ? "" : "这件事我已经反映过一次了，到现在没有结果。\n";
        return again + words + "\n联系人 客户" + surname(customer) + " 电话 " + phone(customer) + "\n单号 RO"
                + String.format(Locale.ROOT, "%08d", customer) + "\nNo. " + number + "\n";
    }

    private static String mail(int number, int customer) {
        String id = "complaint-" + number + "@mail.example";
        String head = "Received: from mail.example by mx.northgate.example; " + NOW + "\n"
                + "From: Customer " + customer + " <customer" + customer + "@mail.example>\n"
                + "To: complaints@northgate.example\nMessage-ID: <" + id + ">\n"
                + "Subject: =?utf-8?b?5oqV6K+J?= " + number + "\nDate: " + NOW + "\n"
                + "MIME-Version: 1.0\nContent-Transfer-Encoding: 8bit\nContent-Type: text/plain; charset=utf-8\n\n";
        return (head + letter(number, customer)).replace("\n", "\r\n");
    }

    private static String plate(int customer) {
        return "辽A" + (char) ('A' + customer % 8) + String.format(Locale.ROOT, "%04d", customer / 8 % 10_000);
    }

    private static String phone(int customer) {
        return "139" + String.format(Locale.ROOT, "%08d", (customer * 7919L) % 100_000_000);
    }

    private static String surname(int customer) {
        return Character.toString("赵钱孙李周吴郑王冯陈".charAt(customer % 10)) + customer;
    }
}
