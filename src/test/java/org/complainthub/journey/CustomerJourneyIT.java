package org.complainthub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.complainthub.journey.Chromium.looksRight;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.complainthub.report.register.CorrectiveActionReport;
import org.complainthub.report.register.CorrectiveActionReports;
import org.complainthub.report.survey.SurveyInvitations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A complaint from the customer's mail to the closed file and beyond, in a real browser and with a mail server: two
 * departments, a report that comes back, the decision, the survey, a poor answer, and the file closed for good.
 */
@ExtendWith(SharedHub.class)
class CustomerJourneyIT {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Pattern LINK =
            Pattern.compile("https://[a-z.]+example(/(?:progress|reports/form)/[A-Za-z0-9/-]+)");
    /** What people say in this journey, as far as it stands where the hub speaks. */
    private static final List<String> DATA = List.of("赵师傅", "钱经理", "补的漆", "颜色不对", "车也不干净,车里很脏");

    private static final String CORRECTED = "new-paint@departments.northgate.example";

    private final TestHub hub = SharedHub.hub();
    private final TestMail mail = SharedHub.mail();
    private final String name = "gu" + UUID.randomUUID().toString().substring(0, 8);
    private final String customer = name + "@kunde.example";
    private Chromium chromium;
    private Page desk;
    private Page phone;
    private String file = "";

    @BeforeEach
    void open() {
        chromium = Chromium.start("the customer's journey");
        desk = chromium.page("en-GB", 1280, 900);
        phone = chromium.page("zh-CN", 390, 844);
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void bringsAComplaintToItsEndAndBackAgain() throws Exception {
        MimeMessage acknowledgement = complain();
        phone.navigate(hub.url() + link(acknowledgement));
        assertThat(phone.locator("h1").innerText()).isEqualTo("您的投诉 " + file);
        looksRight(phone, "progress-phone");

        Chromium.logIn(desk, hub);
        sendTheBouncedReportAgain();
        answerByMail("BODY_PAINT", "重新调漆喷涂右前门", "喷漆前做色板比对并由主管签字");
        answerByForm("WORKSHOP");
        approveAll("CLOSED");
        decide();
        answerTheSurveyPoorly();
        readEveryPageInBothLanguages(acknowledgement);

        assertThat(status()).isEqualTo("OPEN");
        answerByMail("BODY_PAINT", "由厂家技师重做并上门交车", "每周抽查十台喷漆车");
        answerByMail("WORKSHOP", "总经理当面道歉并赠送深度清洁", "交车前由第二人复核内饰");
        approveAll("CLOSED");
        openFile();
        looksRight(desk, "file-closed-again");
        hub.awaitQuiet();
        new Traces(hub).expectToVanish(customer, name);
    }

    private MimeMessage complain() throws MessagingException {
        mail.send(
                TestMail.COMPLAINTS,
                "From: " + customer + "\nTo: " + TestMail.COMPLAINTS + "\nMessage-ID: <" + name + "@kunde.example>\n"
                        + "Date: Fri, 20 Nov 2026 10:00:00 +0800\nSubject: " + name + "\nMIME-Version: 1.0\n"
                        + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
                        + "您好：\n你们补的漆颜色不对，色差非常明显；洗车也不干净，车里很脏。我要投诉，请重新处理。\n编号 " + name + "\n");
        MimeMessage acknowledgement = lastTo(customer, 1);
        Matcher number = Pattern.compile("\\[(C-[0-9A-Z-]+)]").matcher(acknowledgement.getSubject());
        assertThat(number.find()).isTrue();
        file = number.group(1);
        return acknowledgement;
    }

    private void sendTheBouncedReportAgain() throws MessagingException {
        CorrectiveActionReport report = report("BODY_PAINT");
        String id = openingOf(report);
        mail.send(
                TestMail.REPORTS,
                "From: daemon@northgate.example\nTo: " + TestMail.REPORTS + "\nReturn-Path: <>\n"
                        + "Message-ID: <bounce-" + name + "@northgate.example>\nSubject: Undelivered Mail\n"
                        + MachineMailIT.bounce(id, TestMail.addressOf("BODY_PAINT")));
        await().atMost(LONGEST).until(() -> state(id), "BOUNCED"::equals);
        openFile();
        assertThat(desk.content()).contains("did not arrive");
        looksRight(desk, "report-bounced");
        desk.locator("#resend-" + report.number()).fill(CORRECTED);
        desk.locator("form:has(#resend-" + report.number() + ") button").click();
        assertThat(desk.getByRole(AriaRole.STATUS).innerText()).contains("sent again");
        await().atMost(LONGEST).until(() -> state(id), "SENT"::equals);
        assertThat(mail.mailsTo(CORRECTED))
                .anySatisfy(again -> assertThat(again.getMessageID()).isEqualTo(id));
    }

    private void answerByMail(String department, String corrective, String preventive) throws MessagingException {
        String number = report(department).number();
        MimeMessage asked = asked(number, department);
        String filled = Journey.filled(TestMail.text(asked), corrective, preventive);
        mail.send(TestMail.REPORTS, TestMail.reply(asked, UUID.randomUUID().toString(), filled));
        await().atMost(LONGEST).until(() -> report(department).state().name(), "ANSWERED"::equals);
    }

    private void answerByForm(String department) throws MessagingException {
        Page form = chromium.page("zh-CN", 390, 844);
        form.navigate(hub.url() + link(asked(report(department).number(), department)));
        fill(form, "加强培训");
        assertThat(form.getByRole(AriaRole.ALERT).innerText()).contains("加强培训");
        looksRight(form, "form-given-back");
        fill(form, "交车前由顾问按清单检查内饰并签字");
        assertThat(form.locator("h1").innerText()).contains("已提交");
        await().atMost(LONGEST).until(() -> report(department).state().name(), "ANSWERED"::equals);
    }

    private static void fill(Page form, String preventive) {
        form.locator("#corrective").fill("已上门取车重新清洗");
        form.locator("#correctiveOwner").fill("赵师傅");
        form.locator("#correctiveDue").fill("2026-12-01");
        form.locator("#preventive").fill(preventive);
        form.locator("#preventiveOwner").fill("钱经理");
        form.locator("#preventiveDue").fill("2026-12-15");
        form.locator("#answeredBy").fill("赵师傅");
        form.locator("button[name=submit]").click();
    }

    private void approveAll(String status) {
        for (CorrectiveActionReport report :
                hub.bean(CorrectiveActionReports.class).ofFile(file)) {
            openFile();
            desk.locator("#" + report.number() + " button[value=APPROVE]").click();
            assertThat(desk.getByRole(AriaRole.STATUS).innerText()).contains("approved");
        }
        await().atMost(LONGEST).until(this::status, status::equals);
    }

    private void decide() throws MessagingException {
        int before = mail.mailsTo(customer).size();
        openFile();
        desk.locator("details:has(#decision-outcome) > summary").click();
        desk.locator("#decision-outcome").selectOption("UPHELD");
        desk.locator("#decision-words").fill("我们为您免费重新喷漆并清洗内饰。");
        desk.locator("form:has(#decision-outcome) button").click();
        assertThat(desk.getByRole(AriaRole.STATUS).innerText()).contains("decision has been taken");
        MimeMessage told = lastTo(customer, before + 1);
        assertThat(TestMail.text(told)).contains("免费重新喷漆", "12315");
        phone.navigate(hub.url() + link(told));
        assertThat(phone.content()).contains("支持您的诉求", "我不接受该决定");
        looksRight(phone, "decision-phone");
    }

    private void answerTheSurveyPoorly() throws MessagingException {
        int before = mail.mailsTo(customer).size();
        hub.jdbc()
                .sql("update report_file set closed_at = closed_at - interval '25' hour where complaint_number = ?")
                .param(file)
                .update();
        hub.bean(SurveyInvitations.class).invite();
        MimeMessage invitation = lastTo(customer, before + 1);
        assertThat(invitation.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        phone.navigate(hub.url() + link(invitation));
        looksRight(phone, "survey-phone");
        phone.locator("input[name=solved][value=no]").check();
        phone.locator("input[name=overall][value='2']").check();
        phone.locator("#words").fill("颜色还是不一样");
        phone.locator("form:has(#words) button").click();
        assertThat(phone.getByRole(AriaRole.STATUS).innerText()).contains("已提交");
        await().atMost(LONGEST).until(this::status, "OPEN"::equals);
        openFile();
        assertThat(desk.content()).contains("颜色还是不一样", "the matter is not solved");
        looksRight(desk, "file-reopened");
    }

    private void readEveryPageInBothLanguages(MimeMessage acknowledgement) throws MessagingException {
        String form = link(asked(report("WORKSHOP").number(), "WORKSHOP"));
        List<String> pages = List.of(
                "/desk/files/" + file,
                "/desk/files?overdue=true",
                "/desk/charts",
                "/desk/digests",
                "/desk/status",
                "/",
                "/walk-in",
                "/no/such/page",
                form,
                "/reports/form/CAR-2026-000001/1/unknown",
                link(acknowledgement),
                link(acknowledgement) + "/unsubscribe",
                "/progress/unknown");
        SoftAssertions all = new SoftAssertions();
        for (String page : pages) {
            for (Language language : Language.values()) {
                boolean small = language == Language.ZH;
                desk.setViewportSize(small ? 390 : 1280, small ? 844 : 900);
                all.assertThat(language.foreignTexts(desk, hub.url() + page, DATA))
                        .as(page + " in " + language)
                        .isEmpty();
            }
            String name = "page-" + pages.indexOf(page) + "-phone";
            all.check(() -> looksRight(desk, name));
        }
        desk.setViewportSize(1280, 900);
        all.assertAll();
        desk.navigate(hub.url() + "/desk/files?lang=en");
    }

    private void openFile() {
        desk.navigate(hub.url() + "/desk/files/" + file);
    }

    /** The latest mail that asked this department for measures. */
    private MimeMessage asked(String number, String department) {
        String address = department.equals("BODY_PAINT") ? CORRECTED : TestMail.addressOf(department);
        int round = report(department).round();
        return await()
                .atMost(LONGEST)
                .until(
                        () -> mail.mailsTo(address).stream()
                                .filter(sent -> TestMail.text(sent).contains(number))
                                .toList(),
                        mails -> mails.size() >= round)
                .stream()
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    private MimeMessage lastTo(String address, int count) {
        List<MimeMessage> mails =
                await().atMost(LONGEST).until(() -> mail.mailsTo(address), all -> all.size() >= count);
        return mails.get(mails.size() - 1);
    }

    private static String link(MimeMessage message) {
        Matcher link = LINK.matcher(TestMail.text(message));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private CorrectiveActionReport report(String department) {
        CorrectiveActionReports reports = hub.bean(CorrectiveActionReports.class);
        return await().atMost(LONGEST)
                .until(() -> reports.find(file, department), java.util.Optional::isPresent)
                .orElseThrow();
    }

    private String openingOf(CorrectiveActionReport report) {
        String sql = "select message_id from outbox_mail where report_number = ? and in_reply_to is null";
        String id =
                hub.jdbc().sql(sql).param(report.number()).query(String.class).single();
        await().atMost(LONGEST).until(() -> state(id), "SENT"::equals);
        return id;
    }

    private String state(String messageId) {
        return hub.jdbc()
                .sql("select state from outbox_mail where message_id = ?")
                .param(messageId)
                .query(String.class)
                .single();
    }

    private String status() {
        return hub.jdbc()
                .sql("select status from complaint_file where number = ?")
                .param(file)
                .query(String.class)
                .single();
    }
}
