package org.complainthub.mail.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.complainthub.charset.DecodedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every text in every charset under every label, as body and as subject; {@code -Dmatrix} prints the figures. */
class CharsetMatrixTest {

    private static final List<@Nullable String> LABELS = Arrays.asList(
            null, "us-ascii", "iso-8859-1", "utf-8", "gb2312", "big5", "shift_jis", "x-unknown-charset", "RIGHT");
    private static final List<Sample> BODIES = List.of(
            chinese("您好，我的车上周在贵店做完保养以后方向盘一直抖动，师傅说没有问题，但是高速上很危险，请尽快处理并给我书面答复。"),
            chinese("投诉：2026年9月3日购买的“星途”轿车，提车第二天仪表盘亮故障灯，销售顾问李婷多次推诿，4S店至今未给出解决方案！"),
            chinese("Dear Service Team, 刹车片才用了三个月就有异响，要求免费更换并退还工时费四百八十元。谢谢 Best regards, Wang"),
            chinese("尊敬的客服：\n  贵公司维修车间漏装螺丝，差点酿成事故。\n  我要求赔偿误工费，并处分责任人。\n  车牌：浙A·D12345\n此致\n敬礼"),
            traditional("您好，我的車上星期在貴店做完保養以後方向盤一直抖動，師傅說沒有問題，但是高速公路上很危險，請盡快處理並給我書面答覆。"),
            traditional("貴公司維修廠漏裝螺絲，差點釀成事故。本人要求賠償，並且希望主管親自打電話說明原因，謝謝。"),
            japanese("先週そちらで点検を受けた車ですが、ブレーキから異音がします。早めに確認していただけますでしょうか。よろしくお願いします。"),
            japanese("お世話になっております。エンジンの警告灯が消えません。修理の見積もりと代車の手配について、至急ご連絡ください。"),
            korean("지난주에 정비를 받은 차량의 브레이크에서 소음이 납니다. 빠른 시일 내에 점검해 주시고 답변 부탁드립니다. 감사합니다."),
            western(
                    "I’m not happy: the “new” brakes squeal – again… and you charged me 480 € for the work. It’s unacceptable."),
            western(
                    "Die Bremsen quietschen, obwohl Sie sie für 480 € erneuert haben. Ich möchte mein Geld zurück! Grüße, Jürgen Weiß"),
            western(
                    "La voiture a été réparée la semaine dernière, mais le problème n’est pas réglé. Je vous prie de me répondre très vite."),
            russian(
                    "После ремонта машина снова не заводится, прошу вернуть деньги за работу и принести извинения. С уважением, Пётр"));
    private static final List<Sample> SUBJECTS = List.of(
            chinese("刹车失灵"),
            chinese("投诉你们的售后服务"),
            chinese("Re: 关于保养费用的疑问"),
            chinese("回复：发动机异响，要求退车"),
            chinese("变速箱顿挫严重，第三次返修仍未解决"),
            chinese("【投诉】销售顾问张伟承诺赠送的脚垫没有兑现"),
            traditional("煞車失靈投訴"),
            traditional("要求退還訂金並說明原因"),
            traditional("保養後引擎異響"),
            japanese("ブレーキの異音について"),
            japanese("修理代金の返金をお願いします"),
            korean("브레이크 소음 문의드립니다"),
            western("Beschwerde über die Werkstatt in München"),
            western("Problème de freins – réparation à refaire"),
            western("It’s broken again"),
            russian("Жалоба на качество ремонта"));

    private record Sample(String text, List<String> charsets) {}

    private final Map<String, Integer> cells = new TreeMap<>();
    private final Map<String, Integer> wrong = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private final List<String> silent = new ArrayList<>();

    @Test
    void readsBodiesUnderEveryLabel() {
        forEachCell(BODIES, (bytes, label) -> {
            MailMessage mail = MailParser.parse(mail("Subject: x", label, bytes));
            DecodedText decoded = mail.parts().get(0).text();
            return new Answer(decoded.text().strip(), decoded.guessed());
        });

        assertThat(faults).isEmpty();
    }

    @Test
    void readsRawSubjectsWithTheBodyAsHint() {
        forEachCell(SUBJECTS, (bytes, label) -> {
            byte[] header = join("Subject: ".getBytes(StandardCharsets.US_ASCII), bytes);
            return subject(mail(header, label, "x".getBytes(StandardCharsets.US_ASCII)));
        });

        assertMost(97);
    }

    @Test
    void readsEncodedSubjectsUnderEveryLabel() {
        forEachCell(
                SUBJECTS,
                (bytes, label) -> label == null
                        ? null
                        : subject(mail(
                                "Subject: =?" + label + "?B?"
                                        + Base64.getEncoder().encodeToString(bytes) + "?=",
                                null,
                                new byte[] {'x'})));
        forEachCell(
                SUBJECTS,
                (bytes, label) -> label == null
                        ? null
                        : subject(mail("Subject: " + quoted(label, bytes), null, new byte[] {'x'})));

        assertMost(97);
    }

    private record Answer(String text, boolean flagged) {}

    private interface Reader {
        @Nullable
        Answer read(byte[] bytes, @Nullable String label);
    }

    private static Answer subject(byte[] mail) {
        MailHeaders headers = MailParser.parse(mail).headers();
        return new Answer(headers.text("Subject"), !headers.defects().isEmpty());
    }

    private void forEachCell(List<Sample> samples, Reader reader) {
        for (Sample sample : samples) {
            for (String charset : sample.charsets()) {
                for (String label : LABELS) {
                    String claimed = "RIGHT".equals(label) ? charset : label;
                    Answer answer = reader.read(sample.text().getBytes(Charset.forName(charset)), claimed);
                    if (answer != null) {
                        note(sample, charset + " as " + label, answer);
                    }
                }
            }
        }
        print();
    }

    private void note(Sample sample, String cell, Answer answer) {
        cells.merge(cell, 1, Integer::sum);
        if (!answer.text().equals(sample.text())) {
            wrong.merge(cell, 1, Integer::sum);
            String fault = cell + ": " + sample.text() + " -> " + answer.text();
            faults.add(fault);
            if (!answer.flagged()) {
                silent.add(fault);
            }
        }
    }

    private void assertMost(int percent) {
        int all = cells.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(silent).isEmpty();
        assertThat(faults).hasSizeLessThanOrEqualTo(all * (100 - percent) / 100);
    }

    private void print() {
        if (System.getProperty("matrix") != null) {
            cells.forEach(
                    (cell, all) -> System.out.printf("%-45s %d/%d%n", cell, all - wrong.getOrDefault(cell, 0), all));
            faults.forEach(fault -> System.out.println("WRONG " + fault));
            int all = cells.values().stream().mapToInt(Integer::intValue).sum();
            System.out.println("SUM " + (all - faults.size()) + " of " + all + ", silent " + silent.size());
        }
    }

    private static byte[] mail(String header, @Nullable String label, byte[] body) {
        return mail(header.getBytes(StandardCharsets.ISO_8859_1), label, body);
    }

    private static byte[] mail(byte[] header, @Nullable String label, byte[] body) {
        String type = label == null ? "" : "\r\nContent-Type: text/plain; charset=" + label;
        byte[] rest = ("\r\nFrom: a@b.example" + type + "\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(body))
                .getBytes(StandardCharsets.ISO_8859_1);
        return join(header, rest);
    }

    private static byte[] join(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }

    private static String quoted(String label, byte[] bytes) {
        StringBuilder word = new StringBuilder("=?" + label + "?Q?");
        for (byte b : bytes) {
            word.append(Character.isLetterOrDigit(b) ? "" + (char) b : "=%02X".formatted(b & 0xff));
        }
        return word.append("?=").toString();
    }

    private static Sample chinese(String text) {
        return new Sample(text, List.of("UTF-8", "GB18030", "GBK"));
    }

    private static Sample traditional(String text) {
        return new Sample(text, List.of("UTF-8", "Big5", "GB18030"));
    }

    private static Sample japanese(String text) {
        return new Sample(text, List.of("UTF-8", "ISO-2022-JP", "Shift_JIS", "EUC-JP"));
    }

    private static Sample korean(String text) {
        return new Sample(text, List.of("UTF-8", "EUC-KR"));
    }

    private static Sample western(String text) {
        return new Sample(text, List.of("UTF-8", "windows-1252"));
    }

    private static Sample russian(String text) {
        return new Sample(text, List.of("UTF-8", "windows-1251", "KOI8-R"));
    }
}
