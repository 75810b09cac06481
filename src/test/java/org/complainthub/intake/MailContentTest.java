package org.complainthub.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailContentTest {

    private static final String MAIL =
            """
            From: Lin Yue <lin.yue@mail.example>
            To: service@dealer.example
            Message-ID: <1@mail.example>
            Subject: a long subject that a relay
              may fold anew

            The brakes squeal.

            Please call.
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Received: from a by b\n\twith ESMTP; Fri, 20 Nov 2026 10:00:00 +0800",
                "Delivered-To: other@dealer.example",
                "Return-Path: <lin.yue@mail.example>",
                "X-Original-To: other@dealer.example",
                "ARC-Seal: i=1; a=rsa-sha256",
                "Authentication-Results: mx.dealer.example; spf=pass",
                "DKIM-Signature: v=1; d=relay.example",
                "X-MS-Exchange-Organization-SCL: -1",
                "X-QQ-MID: xmmxszb5",
                "X-Never-Heard-Of: 1",
                "Resent-From: desk@dealer.example",
                "Bcc: other@dealer.example",
                "Status: RO"
            })
    void isTheSameWithOtherTraceFields(String field) {
        assertThat(digest(field + "\n" + MAIL)).isEqualTo(digest(MAIL));
        assertThat(digest(MAIL.replace("Subject", field + "\nSubject"))).isEqualTo(digest(MAIL));
    }

    @Test
    void isTheSameHoweverLinesEnd() {
        assertThat(digest(MAIL.replace("\n", "\r\n"))).isEqualTo(digest(MAIL));
        assertThat(digest(MAIL + "\n\n")).isEqualTo(digest(MAIL));
        assertThat(digest(MAIL.strip())).isEqualTo(digest(MAIL));
    }

    @Test
    void isTheSameFoldedAnewOrFromAnMboxFile() {
        assertThat(digest(MAIL.replace("relay\n  may", "relay may"))).isEqualTo(digest(MAIL));
        assertThat(digest("From lin.yue@mail.example Fri Nov 20 10:00:00 2026\n" + MAIL))
                .isEqualTo(digest(MAIL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"squeal", "Please call", "a long subject", "To: service", "lin.yue", "<1@", "\n\nPlease"})
    void isAnotherWithOtherWords(String words) {
        assertThat(digest(MAIL.replace(words, "other"))).isNotEqualTo(digest(MAIL));
    }

    @Test
    void takesUnknownFieldsForContentWhereNoMessageIdTellsMailsApart() {
        String form = "From: form@dealer.example\nMessage-ID: \nX-Plate: A1\nX-Spam-Score: 1\n\nA complaint.\n";
        assertThat(digest(form.replace("A1", "B2"))).isNotEqualTo(digest(form));
        assertThat(digest(form.replace("Score: 1", "Score: 2"))).isEqualTo(digest(form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "no header at all", "\r\r\r", ":\n:\n", "\0\0", "From "})
    void tellsWhatIsNoMailApartToo(String noMail) {
        assertThat(digest(noMail)).hasSize(64);
        assertThat(digest(noMail + "other words")).isNotEqualTo(digest(noMail + "some words"));
    }

    private static String digest(String mail) {
        return MailContent.sha256(mail.getBytes(StandardCharsets.UTF_8));
    }
}
