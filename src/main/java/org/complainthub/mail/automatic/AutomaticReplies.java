package org.complainthub.mail.automatic;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.complainthub.mail.Mail;
import org.complainthub.mail.automatic.MachineMail.AutomaticReply;
import org.complainthub.mail.mime.MailHeaders;
import org.complainthub.wording.Phrases;

/** Recognises answers that a program gave, by header (RFC 3834) and by the words such programs use, weighed together. */
final class AutomaticReplies {

    private static final int ENOUGH = 3;
    private static final int LONG = 1500;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String NAMES = "自动回复|自動回覆|自動回復|自动答复|自动应答|自動回信|自动回信|外出自动回复|休假自动回复|自动回覆|系统自动回复|假期自动回复"
            + "|automatic (reply|response|answer)|auto[- ]?(reply|response|responder|answer)|autoreply"
            + "|out[- ]of[- ](the )?office( (auto[- ]?reply|reply|message|notification|response|notice))?|ooo|vacation (reply|message|response|notice|notification)|on vacation|on (annual )?leave|away from (the |my )?(office|desk)"
            + "|abwesenheits(notiz|nachricht|meldung|assistent)|abwesend|automatische (antwort|abwesenheitsnotiz)|réponse automatique|absence du bureau|message d['’]absence|respuesta automática|fuera de la oficina|risposta automatica|fuori sede|resposta automática"
            + "|automatisch antwoord|afwezig(heids.{0,10})?|autosvar|automatiskt svar|automatyczna odpowiedź|автоответ|автоматический ответ|自動応答|自動返信|不在通知|不在(の)?(お知らせ|連絡)|자동 ?(회신|응답)";
    private static final String PLAIN_NAMES = "外出|外出中|外出通知|不在办公室|休假|休假中|休假通知|年假|产假";
    private static final Pattern ANNOUNCED = Pattern.compile(
            "\\s*[\\[【(（<]?\\s*(?:(?:" + NAMES + ")\\s*[\\]】)）>]?\\s*(?:[:：|-].*|$)|(?:" + PLAIN_NAMES
                    + ")\\s*[\\]】)）>:：].*)",
            FLAGS);
    private static final Phrases MENTIONED = Phrases.of(NAMES, FLAGS);
    private static final Phrases SAYS_SO = Phrases.of(
            "(这|此|本)(是|封|邮件|信件|消息)?[^。\\n]{0,12}(自动(回复|发送|答复|生成|应答)|系统(自动)?(发出|回复|发送|生成))|自动回复邮件|(請勿|请勿|不要)直接(回复|回覆|答复)|[系為]{1,2}自動(回覆|發送|回信)"
                    + "|this is an? (auto\\S*|computer|system)[- ]?(generated |created )?(reply|response|message|e-?mail|acknowledge?ment|notification|answer)|(this|the following) (e-?mail|message|reply|response) (is|was|has been) (auto\\S*|system)[- ]?(generated|created|sent)?"
                    + "|(please )?do not (reply|respond) (directly )?to this|(diese|dies ist eine) (e-?mail|nachricht|antwort)?[^.\\n]{0,20}automatisch|automatisch (erstellt|generiert|erzeugt)|ceci est (une réponse|un message) automatique|(message|réponse) (généré|envoyé)e? automatiquement|este es un mensaje automático"
                    + "|(この|本)メール(は|の)[^。\\n]{0,20}自動|自動(返信|送信|応答)(メール|され|して)",
            FLAGS);
    private static final Phrases AWAY = Phrases.of(
            "(我|本人|笔者)?(目前|正在|现在|现|将|已|当前|近期|最近|正)[^。！？\\n]{0,14}(不在办公室|休假|休产假|休年假|出差|外出|放假|度假|请假|年假|离开办公室|在外地|不在公司|不在岗|国外)[^。！？\\n]{0,12}(，|。|,|,|无法|不能|期间|中|至|到|$)"
                    + "|休假(中|期间)[^。\\n]{0,20}(无法|不能|不便|暂)|(出差|外出|休假|年假|产假|假期|不在办公室)[^。\\n]{0,20}(期间|至|到)\\s?\\d|(目前|現在|現正|正在)[^。\\n]{0,14}(不在辦公室|休假|出差|外出)"
                    + "|(我|本人)?已?(于|自|从)?[^。\\n]{0,12}(离职|調離|调离|离开(本)?公司|退休)[^。\\n]{0,30}(请|工作|由|联系)|无法亲自回复|来信(已|我已)(收到|收悉)|(已|我)(经)?(收到|收悉)(了)?(您|你)的?(来信|来函|邮件|来件|信件|咨询|反馈|留言)|(您|你)的(来信|邮件|来函|咨询|反馈|留言|请求|申请)[^。\\n]{0,6}(已|我已)(经)?(成功)?(收到|收悉|受理|提交|送达)"
                    + "|\\bI('m| am| will be| shall be)?( currently| presently)?( away| out| absent)( from| of)( the| my)? (office|desk)|\\b(I am|I'm) (currently |presently |now )?(on (annual |sick |parental |maternity |paternity |study )?(leave|vacation|holiday)|away|travell?ing|out (today|until))"
                    + "|\\b(currently|presently) (out of|away from) (the |my )?office|out of (the )?office (until|from|till|through|with|and|today|this)|(limited|no|restricted|intermittent|sporadic) (or no )?access to (my )?e-?mails?"
                    + "|I (no longer work|have left)|no longer (works?|employed|with)|we have received your (e-?mail|message|enquiry|inquiry|request|submission)|your (request|ticket|enquiry|inquiry|case) (\\S{1,20} )?(has been|was) (received|created|opened|logged|registered)"
                    + "|(nicht|außer) (im|haus|im haus|im büro|am platz)|bin (ich )?(derzeit|zurzeit|momentan|aktuell|vom|bis|ab|am|im)[^.\\n]{0,40}(nicht|abwesend|urlaub|erreichbar)|im urlaub|je suis (actuellement )?(absente?|en congés?|en déplacement)|absent(e)? (du|jusqu|de mon bureau)|nous avons bien reçu votre"
                    + "|estoy fuera|estaré (fuera|ausente)|(只今|現在|ただいま|本日)[^。\\n]{0,20}(不在|休暇|出張|外出|休業)|不在にして|休暇(中|を)|お問い合わせ(いただき|を受け付け|ありがとう)",
            FLAGS);
    private static final Phrases COURTESY = Phrases.of(
            "(thank you|thanks) for (your (e-?mail|message|enquiry|inquiry|mail|request)|contacting|getting in touch|reaching out|writing to)|vielen dank für ihre (nachricht|e-?mail|anfrage|mitteilung)|(merci|nous vous remercions) (de|pour) votre (message|mail|courriel)|感谢(您|你)的?(来信|来函|邮件|关注|支持|联系|咨询|反馈)",
            FLAGS);
    private static final Phrases OF_AN_OFFICE = Phrases.of(
            "\\b(we|our team|one of our \\w+|a member of [^.\\n]{0,30}) (will|shall|aim to|try to|endeavou?r to) (get back|respond|reply|answer|be in touch|contact you|come back|review)|wir (werden|melden|bearbeiten|kümmern)|nous (vous )?(répondrons|reviendrons|traiterons)|我们(会|将|的工作人员|的客服)",
            FLAGS);
    private static final Phrases FURTHER = Phrases.of(
            "(无法|不能|不便)(及时)?(查看|查阅|收发|处理)(邮件|邮箱)|mailbox is (not|no longer) (monitored|in use|read)|\\d{1,2}\\s?[日号](之|以)?后[^。\\n]{0,8}(回复|答复|处理|联系)|(尽快|儘快|会|将|稍后|回来后|返回后|上班后|第一时间|个工作日内)[^。\\n]{0,14}(回复|答复|回覆|与您联系|联系您|处理)|(紧急|急事|如有急|要事|緊急)[^。\\n]{0,14}(联系|联络|致电|拨打|聯絡)|(期间|工作)[^。\\n]{0,10}(联系|由)|祝(您|你)(生活|工作)愉快"
                    + "|(respond|reply|answer|get back|return)( to)?( you| your (e-?mail|message))?[^.\\n]{0,20}(upon|when|on my return|as soon as|after|within)|as soon as (possible|I return|I can)|(urgent|emergency|immediate|assistance)[^.\\n]{0,50}(contact|call|e-?mail|reach)|(contact|call|e-?mail)[^\\n]{0,80}(urgent|in my absence|instead)|in my absence|until (mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\\d)|(back|return\\w*)( to (the|my)( office| desk)?| in( the office)?)? (on|by|after) |ticket (number|id)|reference number|working days|within (24|48|one|two)"
                    + "|dringend\\w*[^.\\n]{0,60}(wenden|kontakt|an)|wieder (erreichbar|da|im)|melde(n)? (mich|uns)|schnellstmöglich|en cas d['’]urgence|à mon retour|dans les (plus brefs|meilleurs) délais|緊急|お急ぎ|折り返し|後日|改めて",
            FLAGS);
    private static final Pattern FORWARDED = Pattern.compile("\\s*(fwd?|转发|轉寄|轉發|wg|tr)\\s*[:：]", FLAGS);
    private static final Pattern CITED = Pattern.compile("[\"“「『][^\"”」』\\n]{0,300}[\"”」』]");
    private static final List<String> SIGNS = List.of(
            "X-Autoreply",
            "X-Autorespond",
            "X-Autoresponder",
            "X-AutoReply-From",
            "X-Mail-Autoreply",
            "X-Autogenerated",
            "X-Vacation",
            "X-FC-MachineGenerated",
            "X-ClickDimensions-Autoreply",
            "X-Cron-Env",
            "X-Autoreply-Message");

    private AutomaticReplies() {}

    static Optional<AutomaticReply> in(Mail mail) {
        Optional<String> declared = declared(mail.headers());
        if (declared.isPresent()) {
            return declared.map(header -> new AutomaticReply(true, header));
        }
        if (FORWARDED.matcher(mail.subject()).lookingAt()) {
            return Optional.empty();
        }
        boolean generated = submitted(mail.headers()).startsWith("auto-");
        String own = CITED.matcher(PersonalWords.own(mail)).replaceAll(" ");
        int score = (generated ? 4 : 0) + headers(mail) + subject(mail) + words(own) - person(mail, own);
        return score >= ENOUGH
                ? Optional.of(new AutomaticReply(
                        generated, generated ? "Auto-Submitted: auto-generated" : "words and headers"))
                : Optional.empty();
    }

    /** The subject of an answer is that of the mail it answers, and no word of the sender's. */
    private static int person(Mail mail, String own) {
        boolean answer = subject(mail) >= ENOUGH || mail.isReplyOrForward();
        return answer ? PersonalWords.weight(own) : PersonalWords.weight(mail);
    }

    /** Headers that nobody but an answering program sets. */
    private static Optional<String> declared(MailHeaders headers) {
        String submitted = submitted(headers);
        if (submitted.equals("auto-replied") || submitted.equals("auto-notified")) {
            return Optional.of("Auto-Submitted: " + submitted);
        }
        if (headers.raw("Precedence").toLowerCase(Locale.ROOT).matches("\\s*auto[_-]?reply.*")) {
            return Optional.of("Precedence: auto_reply");
        }
        if (headers.raw("X-Apple-Action").equalsIgnoreCase("VACATION")) {
            return Optional.of("X-Apple-Action");
        }
        return SIGNS.stream()
                .filter(name -> headers.has(name) && !headers.raw(name).matches("(?i)\\s*(no|false|0)\\s*"))
                .findFirst();
    }

    private static String submitted(MailHeaders headers) {
        return headers.raw("Auto-Submitted").replaceAll("[;(\\s].*", "").toLowerCase(Locale.ROOT);
    }

    /** An inbox rule marks what it passes on as well as what it answers; that mark alone means little. */
    private static int headers(Mail mail) {
        MailHeaders headers = mail.headers();
        int rule = headers.has("X-MS-Exchange-Inbox-Rules-Loop") ? 1 : 0;
        int agent = headers.raw("X-MS-Exchange-Generated-Message-Source").contains("Rules Agent") ? 2 : 0;
        int suppress = headers.has("X-Auto-Response-Suppress") ? 1 : 0;
        int silent = mail.hasEmptyReturnPath() || DeliveryReports.isFromServer(mail) ? 1 : 0;
        int bulk = headers.raw("Precedence").matches("(?i)\\s*(bulk|junk)\\s*") ? 1 : 0;
        return Math.min(3, rule + agent + suppress + silent + bulk);
    }

    private static int subject(Mail mail) {
        if (mail.isReplyOrForward()) {
            return 0;
        }
        return ANNOUNCED.matcher(mail.subject()).matches() ? 3 : MENTIONED.isIn(mail.subject()) ? 1 : 0;
    }

    private static int words(String own) {
        int says = SAYS_SO.isIn(own) ? 3 : 0;
        int away = AWAY.isIn(own) ? 2 : 0;
        int further = FURTHER.all(own, 2).size() + signs(own, COURTESY, OF_AN_OFFICE);
        return says + away + further - (own.length() > LONG ? 2 : 0);
    }

    private static int signs(String words, Phrases... phrases) {
        return (int) Arrays.stream(phrases).filter(some -> some.isIn(words)).count();
    }
}
