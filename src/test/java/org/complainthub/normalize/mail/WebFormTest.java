package org.complainthub.normalize.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.complainthub.complaint.Complaint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebFormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Survey Robot <house@surveys.example>",
                "Low Score Alert <ab12@house.example>",
                "<results@house.example>",
                "回访机器人 <hf@house.example>"
            })
    void takesNoProgramForTheCustomer(String from) {
        Complaint alert = MailReceipts.read("From: " + from + "\nTo: service@dealer.example\nSubject: 2/10\n\n"
                + "Score: 2\nReason: Waited three hours for an oil change.\nContact: 13922220015\n");

        assertThat(alert.complainant().email()).isNull();
        assertThat(alert.complainant().name()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Abbot Reyes <areyes@mail.example>", "王通 <wt@mail.example>", "Bo Talbot <bo@mail.example>"})
    void takesAPersonForOne(String from) {
        assertThat(MailReceipts.read("From: " + from + "\nSubject: x\n\nMy car leaks.\n")
                        .complainant()
                        .email())
                .isNotNull();
    }
}
