package org.complainthub.fuzz;

import java.util.List;
import java.util.stream.Stream;
import org.complainthub.complaint.MessageFuzz;
import org.complainthub.intake.http.HttpFuzz;
import org.complainthub.intake.sidecar.SidecarFuzz;
import org.complainthub.ledger.FactFuzz;
import org.complainthub.mail.attachment.AttachmentFuzz;
import org.complainthub.mail.text.TextFuzz;
import org.complainthub.matching.MatchingFuzz;
import org.complainthub.normalize.classification.ClassificationFuzz;
import org.complainthub.normalize.feed.FeedFuzz;
import org.complainthub.normalize.identity.IdentityFuzz;
import org.complainthub.normalize.letter.LetterFuzz;
import org.complainthub.normalize.mail.MailFuzz;
import org.complainthub.normalize.privacy.PrivacyFuzz;
import org.complainthub.normalize.referral.ReferralFuzz;
import org.complainthub.normalize.transcript.TranscriptFuzz;
import org.complainthub.platform.console.ConsoleFuzz;
import org.complainthub.reference.ConfigurationFuzz;
import org.complainthub.report.answer.AnswerFuzz;
import org.complainthub.report.webform.FormFuzz;
import org.complainthub.routing.workitem.command.CommandFuzz;

/** Every reader of the hub. */
final class Readers {

    private Readers() {}

    static List<FuzzTarget> all() {
        return Stream.<FuzzTargets>of(
                        new MailFuzz(),
                        new AttachmentFuzz(),
                        new TextFuzz(),
                        new FeedFuzz(),
                        new TranscriptFuzz(),
                        new LetterFuzz(),
                        new ReferralFuzz(),
                        new IdentityFuzz(),
                        new PrivacyFuzz(),
                        new ClassificationFuzz(),
                        new AnswerFuzz(),
                        new FormFuzz(),
                        new SidecarFuzz(),
                        new HttpFuzz(),
                        new CommandFuzz(),
                        new MessageFuzz(),
                        new FactFuzz(),
                        new MatchingFuzz(),
                        new ConfigurationFuzz(),
                        new ConsoleFuzz())
                .flatMap(targets -> targets.targets().stream())
                .toList();
    }
}
