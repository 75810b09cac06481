package org.complainthub.normalize.classification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void joinsLinesThatWereBrokenWhereTheyHadNoRoom() {
        assertThat(Sentences.of("车9号你们拖走,17号叫我去提。换制动\n液跟踏板变硬有什么关系?我要的书面\n结果呢?"))
                .containsExactly("车9号你们拖走,17号叫我去提。", "换制动液跟踏板变硬有什么关系?", "我要的书面结果呢?");
        assertThat(Sentences.of("someone told me an extended warranty can\nonly be bought while the factory\n"
                        + "warranty still runs. is that right, what\ndoes it cost?"))
                .containsExactly(
                        "someone told me an extended warranty can only be bought while the factory warranty still runs.",
                        "is that right, what does it cost?");
    }

    @Test
    void keepsLinesThatTheirWriterEnded() {
        assertThat(Sentences.of("等太久\n洗车不干净\n前台不理人")).containsExactly("等太久", "洗车不干净", "前台不理人");
        assertThat(Sentences.of("1. the wash was poor\n2. the bill was wrong\n3. nobody called"))
                .contains("the wash was poor", "the bill was wrong", "nobody called");
    }

    @Test
    void endsChineseSentencesAtAnyStop() {
        assertThat(Sentences.of("等了两小时.没人理我!!!😡\n真的。。。")).containsExactly("等了两小时。", "没人理我!", "真的。");
        assertThat(Sentences.of("开了3.5万公里")).containsExactly("开了3.5万公里");
    }
}
