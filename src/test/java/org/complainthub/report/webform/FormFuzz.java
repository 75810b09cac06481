package org.complainthub.report.webform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.complainthub.fuzz.FuzzTarget;
import org.complainthub.fuzz.FuzzTargets;
import org.complainthub.report.ReportStage;

/** The form of departments as a browser sends it. */
public final class FormFuzz implements FuzzTargets {

    private static final String SENT = "answeredBy=王工\nproblem=刹车异响\ncause=老化\ncorrective=更换线束\npreventive=增加终检\n"
            + "correctiveOwner=王工\ncorrectiveDue=2026-12-01\nowner=王工\ndue=2026-12-01\nsubmit=";

    @Override
    public List<FuzzTarget> targets() {
        return List.of(FuzzTarget.ofTexts("answer: form on the web", List.of(SENT), FormFuzz::read));
    }

    private static void read(byte[] input) {
        Map<String, String> sent = new LinkedHashMap<>();
        new String(input, UTF_8)
                .lines()
                .forEach(line -> sent.put(line.replaceFirst("=.*", ""), line.substring(line.indexOf('=') + 1)));
        FormDraft draft = FormSubmission.read(sent);
        ReportStage.GATES.faults("8d", draft.measures());
    }
}
