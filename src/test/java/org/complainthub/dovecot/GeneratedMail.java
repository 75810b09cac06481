package org.complainthub.dovecot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Random;

/** Invented complaints, each of another customer: the same number always gives the same mail. */
public final class GeneratedMail {

    private static final String TEXT =
            """
            您好：
            我的车（车牌辽A%05d）在贵店做完保养以后刹车异响，我要投诉，请尽快处理。
            客户 %s，工单 RO%08d
            """;

    private GeneratedMail() {}

    /** A mail of about half a kilobyte. */
    public static byte[] number(int number) {
        return headers(number)
                .concat("Content-Type: text/plain; charset=utf-8\n\n" + text(number))
                .replace("\n", "\r\n")
                .getBytes(UTF_8);
    }

    /** A mail with an attachment that makes it about this long. */
    public static byte[] ofSize(int number, int bytes) {
        byte[] picture = new byte[Math.max(0, bytes - 1000) * 3 / 4];
        new Random(number).nextBytes(picture);
        String parts = "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n"
                + text(number)
                + "\n--b\nContent-Type: image/jpeg; name=brake.jpg\nContent-Transfer-Encoding: base64\n\n";
        String head = headers(number).concat(parts).replace("\n", "\r\n");
        return (head + Base64.getMimeEncoder().encodeToString(picture) + "\r\n--b--\r\n").getBytes(UTF_8);
    }

    /** What only this mail carries, without the angle brackets. */
    public static String messageId(int number) {
        return "complaint-" + number + "@mail.example";
    }

    private static String headers(int number) {
        return "Received: from mail.example by mx.northgate.example; Fri, 20 Nov 2026 09:00:00 +0800\n"
                + "From: Customer " + number + " <customer" + number + "@mail.example>\n"
                + "To: complaints@northgate.example\nMessage-ID: <" + messageId(number) + ">\n"
                + "Subject: =?utf-8?b?5oqV6K+J?= " + number + "\n"
                + "Date: Fri, 20 Nov 2026 10:00:00 +0800\nMIME-Version: 1.0\nContent-Transfer-Encoding: 8bit\n";
    }

    private static String text(int number) {
        return TEXT.formatted(number % 100_000, "No. " + number, number);
    }
}
