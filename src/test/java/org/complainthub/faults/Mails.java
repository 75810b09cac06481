package org.complainthub.faults;

import java.nio.charset.StandardCharsets;
import org.complainthub.process.GeneratedComplaint;

/** Mails around what is no mail. */
final class Mails {

    private Mails() {}

    static byte[] around(GeneratedComplaint complaint) {
        String mail = "From: customer" + complaint.number() + "@mail.example\nTo: complaints@northgate.example\n"
                + "Message-ID: <around-" + complaint.number()
                + "@mail.example>\nSubject: complaint\nMIME-Version: 1.0\n"
                + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" + complaint.text();
        return mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
