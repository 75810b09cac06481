package org.complainthub.desk.digest;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.complainthub.desk.Vocabulary;
import org.complainthub.desk.digest.DigestMail.Message;
import org.complainthub.routing.worklist.PeriodWork;
import org.complainthub.routing.worklist.PeriodWork.MildWork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The weekly list of mild complaints (S4) that are still open, which nothing escalates in between. */
@Component("mildList")
class MildList {

    private static final int MOST = 500;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);

    private final PeriodWork work;
    private final Vocabulary vocabulary;
    private final ZoneId zone;

    MildList(PeriodWork work, Vocabulary vocabulary, @Value("${hub.ledger.zone:Asia/Shanghai}") ZoneId zone) {
        this.work = work;
        this.vocabulary = vocabulary;
        this.zone = zone;
    }

    /** The list, empty when there is nothing on it. */
    Optional<Message> message(String digest) {
        List<MildWork> open = work.mild(MOST);
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Message(
                        digest,
                        "S4 每周清单 / Weekly list of mild complaints: " + open.size(),
                        "以下一般性意见（S4）尚未答复，按到期日排列。\nThese mild complaints (S4) have no answer yet, the earliest due"
                                + " first.\n\n" + open.stream().map(this::line).collect(Collectors.joining("\n")),
                        List.of()));
    }

    private String line(MildWork one) {
        return "%s  %s  %s / %s"
                .formatted(
                        DAY.format(one.dueAt().atZoneSameInstant(zone)),
                        one.complaintNumber(),
                        vocabulary.in(Locale.CHINESE).department(one.department()),
                        vocabulary.in(Locale.ENGLISH).department(one.department()));
    }
}
