package org.complainthub.matching.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complainthub.complaint.ComplaintFixtures.aComplaint;
import static org.complainthub.complaint.ComplaintFixtures.words;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EarlierContactTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "客户再次来电，配件还没有到",
                "上周我打过电话，说有人联系我，到现在没人理",
                "已于3月2日书面要求退费，贵店至今未回复",
                "你们的答复我不接受，请重新检测",
                "电话也打了，信也写了，还是老样子",
                "I wrote that on Monday and still nobody has called me",
                "商家答复属正常现象，消费者不认可",
                "抛光以后还是看得见那道划痕",
                "两次维修仍未修复，要求退费",
                "说周六夜里就发过邮件，拖来四天没接到过一个电话",
                "消费者9月23日以电子邮件要求退款，你单位一直未作答复",
                "Dealer says it is normal, customer wants a refund",
                "this is my third letter about the same noise"
            })
    void hearsThatItWasToldBefore(String words) {
        assertThat(reproached(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "发动机有异响，请安排检查",
                "市民反映其车辆冒烟，希望督促商家到场检测",
                "店里说是正常现象，请厂家确认",
                "请贵店回复我什么时候能修好",
                "希望商家书面答复",
                "The belt did not lock and my wife was hurt",
                "没人受伤，只是保险杠坏了"
            })
    void hearsNothingOfTheKindInAFirstComplaint(String words) {
        assertThat(reproached(words)).isFalse();
    }

    private static boolean reproached(String words) {
        return EarlierContact.isReproached(aComplaint("r").text(words(words)).build());
    }
}
