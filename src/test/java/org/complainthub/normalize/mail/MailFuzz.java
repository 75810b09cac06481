package org.complainthub.normalize.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Defect;
import org.complainthub.fuzz.FuzzTarget;
import org.complainthub.fuzz.FuzzTargets;
import org.complainthub.fuzz.NoEvidence;
import org.complainthub.fuzz.Seeds;
import org.complainthub.normalize.Content;

/** Mails, of people and of machines. */
public final class MailFuzz implements FuzzTargets {

    private static final String HEAD =
            "From: =?gb2312?B?zro=?= <wei@mail.example>\r\nDate: Tue, 20 Oct 2026 14:26:38 +0800\r\n"
                    + "Subject: =?utf-8?Q?=E5=88=B9?=\r\n =?utf-8?Q?=E8=BD=A6?=\r\nMIME-Version: 1.0\r\n";
    private static final String PARTS = HEAD
            + "Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: multipart/alternative;"
            + " boundary=bb\r\n\r\n--bb\r\n\r\nplain text\r\n--bb\r\nContent-Type: text/html; charset=gb2312\r\n"
            + "Content-Transfer-Encoding: quoted-printable\r\n\r\n<table><tr><td style=3D'color:#fff'>=C9=B2</table>"
            + "\r\n--bb--\r\n--b\r\nContent-Type: image/gif; name*0=a; name*1*=%42.gif\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\nR0lGODlhAQABAAAAACw=\r\n--b\r\n"
            + "Content-Type: message/rfc822\r\n\r\nFrom: c@d.example\r\n\r\ninner\r\n--b--\r\n";
    private static final String CALENDAR = HEAD
            + "Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\n"
            + "SUMMARY;X=\"a\":b\r\nDTSTART:20261020T093000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    private static final String ENCODED_IN_TEXT = HEAD + "\r\ntext\r\nbegin 644 a.txt\r\n#0V%T\r\n`\r\nend\r\n";
    private static final String ABUSE =
            "From: a@b.example\r\nContent-Type: multipart/report; report-type=feedback-report;"
                    + " boundary=b\r\n\r\n--b\r\n\r\nspam\r\n--b\r\nContent-Type: message/feedback-report\r\n\r\n"
                    + "Feedback-Type: abuse\r\nOriginal-Rcpt-To: c@d.example\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n"
                    + "Message-ID: <car-1@dealer.example>\r\n\r\nours\r\n--b--\r\n";

    private final MailReader reader = MailReceipts.reader(new NoEvidence());

    @Override
    public List<FuzzTarget> targets() {
        return List.of(
                FuzzTarget.of("mail", mails(), this::read), FuzzTarget.of("mail of machines", machines(), this::read));
    }

    private static List<byte[]> mails() {
        List<byte[]> mails = new ArrayList<>(Seeds.of(
                "/samples/mail/0903_shen_brake.eml",
                "/samples/mail/0910_whitfield_callback.eml",
                "/samples/mail/0916_lu_desk.eml",
                "/samples/mail/1012_jubao.eml",
                "/samples/referrals/1027_journalist.eml",
                "/normalize/mail/forward-attached.eml",
                "/normalize/mail/reply.eml"));
        mails.add(PARTS.getBytes(UTF_8));
        mails.add(CALENDAR.getBytes(UTF_8));
        mails.add(ENCODED_IN_TEXT.getBytes(UTF_8));
        mails.add("From: a@b.example\nSubject: 投诉\n\n刹车失灵".getBytes(Charset.forName("GB18030")));
        return mails;
    }

    private static List<byte[]> machines() {
        List<byte[]> mails = new ArrayList<>(Seeds.of(
                "/samples/mail/0918_bounce.eml",
                "/samples/mail/0917_lu_autoreply.eml",
                "/samples/mail/0920_newsletter.eml"));
        mails.add(ABUSE.getBytes(UTF_8));
        String bounces = new String(Seeds.of("/mail/automatic/bounces.txt").get(0), UTF_8);
        Pattern.compile("%%\n")
                .splitAsStream(bounces)
                .map(bounce -> bounce.substring(bounce.indexOf('\n') + 1).getBytes(UTF_8))
                .forEach(mails::add);
        return mails;
    }

    /** What the reader fails at it keeps as evidence alone: never an exception, and a fault all the same. */
    private void read(byte[] mail) {
        Complaint complaint = reader.read(MailReceipts.receipt(mail), new Content(mail, ""))
                .get(0)
                .build();
        for (Defect defect : complaint.defects()) {
            if (defect.code().equals("READING_FAILED")) {
                MailContent.read(mail);
                throw new IllegalStateException("reading failed: " + defect);
            }
        }
    }
}
