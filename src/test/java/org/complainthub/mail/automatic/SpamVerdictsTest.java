package org.complainthub.mail.automatic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.PatternSyntaxException;
import org.complainthub.mail.Mail;
import org.complainthub.mail.mime.MailParser;
import org.junit.jupiter.api.Test;

class SpamVerdictsTest {

    private static final String HOP =
            "Received: from a.example by mx.dealer.example; Wed, 14 Oct 2026 10:00:01 +0800\n";

    private final SpamVerdicts house = new SpamVerdicts(new SpamProperties(Map.of("X-House-Filter", "^(junk|virus)")));

    @Test
    void readsTheHeaderOfTheHouseBesideThoseItKnows() {
        assertThat(house.in(mail("X-House-Filter: Junk 9.1"))).contains("X-House-Filter");
        assertThat(house.in(mail("X-Spam-Flag: YES"))).contains("X-Spam-Flag");
        assertThat(house.in(mail("X-House-Filter: clean"))).isEmpty();
    }

    @Test
    void refusesAVerdictThatIsNoExpression() {
        assertThatThrownBy(() -> new SpamVerdicts(new SpamProperties(Map.of("X-House-Filter", "("))))
                .isInstanceOf(PatternSyntaxException.class);
    }

    private static Mail mail(String header) {
        String mail = header + "\n" + HOP + "From: a@a.example\n\ntext";
        return Mail.of(MailParser.parse(mail.getBytes(StandardCharsets.UTF_8)));
    }
}
