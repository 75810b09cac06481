package org.complainthub.normalize.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The identity numbers are GB 11643's own sample and invented ones of people who cannot be: born in 1900 or before. */
class PersonalNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "我的身份证是11010519491231002X，请核实|我的身份证是**************002X，请核实",
                "110105 19491231 002x|****** ******** 002x",
                "１１０１０５１９４９１２３１００２Ｘ|**************００２Ｘ",
                "一一零一零五一九四九一二三一零零二叉|**************零零二叉",
                "身份证号码：110105194912310021|身份证号码：**************0021",
                "ID card no. 110105491231002|ID card no. ***********1002",
                "卡号 6222 0212 3456 7894|卡号 **** **** **** 7894",
                "refund to 4111-1111-1111-1111 please|refund to ****-****-****-1111 please",
                "银行卡号是6217000010001234567|银行卡号是***************4567"
            })
    void concealsAllButTheLastFour(String text, String concealed) {
        assertThat(PersonalNumbers.concealed(text)).isEqualTo(concealed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "电话13800000001，另一个是 0411-8800 0001",
                "车架号LHBQA2B47S1000001",
                "工单号HB202610100007",
                "订单编号4111111111111111",
                "12315登记编号：321020020261012000001",
                "2026年10月12日 13:45到2026年10月13日 14:50",
                "110105194912310021 没有标明是什么",
                "一二三四五六七",
                "2026-10-12 08:00, 2026-10-13 09:00"
            })
    void leavesOtherNumbersAlone(String text) {
        assertThat(PersonalNumbers.concealed(text)).isEqualTo(text);
    }
}
