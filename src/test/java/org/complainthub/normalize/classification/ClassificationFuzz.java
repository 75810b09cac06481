package org.complainthub.normalize.classification;

import java.util.List;
import org.complainthub.fuzz.FuzzTarget;
import org.complainthub.fuzz.FuzzTargets;
import org.complainthub.fuzz.FuzzedFile;
import org.complainthub.normalize.FuzzedReceipts;
import org.complainthub.normalize.classification.meaning.Meanings;
import org.complainthub.reference.DataFiles;
import org.complainthub.reference.ReferenceData;

/** The phrases over whatever words; what sentences mean to a model is left out, for it takes any text alike. */
public final class ClassificationFuzz implements FuzzTargets {

    private static final List<String> TEXTS = List.of(
            "下长坡刹车突然失灵，差点追尾。我上个月写信给你们，没人回复！要求退一赔三，退款 268.50 元。",
            "I did not greet anybody; nobody called me back, the brakes failed on the motorway and I want my money back.",
            "没有冒烟，无人受伤，车很好。建议周末延长营业时间。",
            "补漆唔啱色，睇落去好明顯，要求重做同埋道歉");

    private final ComplaintClassifier classifier =
            new ComplaintClassifier(DataFiles.shipped(), ReferenceData.from(DataFiles.shipped()), Meanings.none());

    @Override
    public List<FuzzTarget> targets() {
        return List.of(
                FuzzTarget.ofTexts("classification", TEXTS, FuzzedReceipts.enrichedBy(classifier)),
                FuzzedFile.target("phrases.yaml", ClassificationFuzz::load),
                FuzzedFile.target("decision.yaml", DecisionWeights::from));
    }

    private static void load(DataFiles files) {
        PhraseBook.from(files, ReferenceData.from(files));
    }
}
