package org.complainthub.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.complainthub.mail.SenderAuthentication.Verdict;
import org.complainthub.mail.mime.MailParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SenderAuthenticationTest {

    private static final String HOP =
            "Received: from evil.example by mx.dealer.example; Wed, 14 Oct 2026 10:00:01 +0800\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    dmarc=pass header.from=bureau.gov.cn                                           | PASSED
                    spf=pass smtp.mailfrom=bureau.gov.cn; dkim=pass; dmarc=fail (p=none)           | FAILED
                    spf=pass smtp.mailfrom=x@bureau.gov.cn                                         | PASSED
                    dkim=pass header.d=bureau.gov.cn; spf=fail smtp.mailfrom=relay.example         | PASSED
                    dkim=pass header.i=@mail.bureau.gov.cn                                         | PASSED
                    spf=fail smtp.mailfrom=bureau.gov.cn; dkim=fail header.d=bureau.gov.cn         | FAILED
                    spf=softfail; dkim=none                                                        | FAILED
                    spf=softfail (no (nested; comment) here) smtp.mailfrom=bureau.gov.cn           | UNKNOWN
                    spf=fail; dkim=pass header.d=list.example                                      | UNKNOWN
                    spf=pass smtp.mailfrom=evil.example                                            | UNKNOWN
                    dkim=pass header.d=gov.cn                                                      | UNKNOWN
                    none                                                                           | UNKNOWN
                    """)
    void judgesTheResultsOfTheOwnServer(String results, Verdict verdict) {
        assertThat(read(HOP + "Authentication-Results: mx.dealer.example 1; " + results + "\n")
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void doesNotReadWhatTheSenderAddedBelow() {
        String own = "Authentication-Results: mx.dealer.example; spf=fail; dkim=none\n";
        String forged = "Authentication-Results: mx.dealer.example; dkim=pass header.d=bureau.gov.cn\n";

        assertThat(read(own + HOP + forged).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(read(HOP + own + "Received: from a by b; x\n" + forged).verdict())
                .isEqualTo(Verdict.FAILED);
    }

    @Test
    void doesNotReadTheFieldOfAnotherServer() {
        String foreign = "Authentication-Results: mx.evil.example; dmarc=fail\n";

        assertThat(read(HOP + foreign).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(SenderAuthentication.of(
                                MailParser.parse(bytes(HOP + foreign)).headers(), List.of("MX.evil.example"))
                        .verdict())
                .isEqualTo(Verdict.FAILED);
    }

    @Test
    void addsUpTheFieldsOfOneServer() {
        String fields = "Authentication-Results: mx.dealer.example; dkim=none\n"
                + "Authentication-Results: mx.dealer.example; spf=fail smtp.mailfrom=bureau.gov.cn\n";

        assertThat(read(fields + HOP)).isEqualTo(new SenderAuthentication(Verdict.FAILED, "dkim=none spf=fail"));
    }

    @Test
    void readsTheSealedCopyAndReceivedSpfWhenThereIsNothingElse() {
        assertThat(read(HOP + "ARC-Authentication-Results: i=1; mx.dealer.example; dmarc=fail\n")
                        .verdict())
                .isEqualTo(Verdict.FAILED);
        assertThat(read(HOP + "Received-SPF: Fail (mx.dealer.example: not allowed) client-ip=192.0.2.1\n")
                        .verdict())
                .isEqualTo(Verdict.FAILED);
    }

    @Test
    void readsTheNamelessFieldOfMicrosoft() {
        String mail = "Received: from a by HK0PR01.apcprd01.prod.outlook.com; x\n"
                + "Authentication-Results: spf=fail (sender IP is 192.0.2.1) smtp.mailfrom=bureau.gov.cn; dkim=none"
                + " (message not signed) header.d=none;dmarc=fail action=none header.from=bureau.gov.cn;\n";

        assertThat(read(mail).failed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    newxmmxszc3-17.qq.com (NewMX) with SMTP id 0            | mx.qq.com; spf=pass smtp.mailfrom=<a@bureau.gov.cn>; dkim=none; dmarc=none(permerror) header.from=bureau.gov.cn | PASSED
                    newxmmxszc3-17.qq.com (NewMX) with SMTP id 0            | mx.qq.com; spf=fail smtp.mailfrom=<a@bureau.gov.cn>; dkim=none; dmarc=none header.from=bureau.gov.cn            | FAILED
                    mtamailgzaa36 (Coremail) with SMTP id QsCowAB           | mtamailgzaa36; spf=pass smtp.mail=a@bureau.gov.cn; dkim=pass header.i=@bureau.gov.cn                            | PASSED
                    mtamailgzaa36 (Coremail) with SMTP id QsCowAB           | mtamailgzaa36; spf=softfail smtp.mail=a@bureau.gov.cn; dkim=none                                                | FAILED
                    mx.dealer.example (Coremail) with SMTP id AQAAf         | mtamailgzaa36; spf=pass smtp.mail=a@bureau.gov.cn                                                               | UNKNOWN
                    """)
    void readsTheFormsOfChineseProviders(String server, String results, Verdict verdict) {
        String mail =
                "Authentication-Results: " + results + "\nReceived: from mail.bureau.gov.cn (unknown [192.0.2.1]) by "
                        + server + "; Wed, 14 Oct 2026 10:00:01 +0800\n";

        assertThat(read(mail).verdict()).isEqualTo(verdict);
    }

    @Test
    void callsMailWithoutAnyFieldUnknown() {
        assertThat(read(HOP)).isEqualTo(new SenderAuthentication(Verdict.UNKNOWN, ""));
    }

    private static SenderAuthentication read(String fields) {
        return SenderAuthentication.of(MailParser.parse(bytes(fields)).headers(), List.of());
    }

    private static byte[] bytes(String fields) {
        return (fields + "From: Bureau <office@bureau.gov.cn>\n\ntext").getBytes(StandardCharsets.UTF_8);
    }
}
