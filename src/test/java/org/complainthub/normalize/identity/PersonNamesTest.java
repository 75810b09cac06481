package org.complainthub.normalize.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "客户刘女士来电，反映空调不凉。~--~售后前台 张三 13900009999 | 刘女士",
                "车主欧阳振邦今天到店，要求退款 | 欧阳振邦",
                "客户:王建国，反映异响 | 王建国",
                "Customer Mr Oliver Trent called about scratches.~Regards,~Front desk | Oliver Trent",
                "Hi team,~Mrs Okafor (浙B1A2D2, 13922220013) was here at ten, upset. | Okafor",
                "客户说空调不凉 | "
            })
    void readsWhomAColleagueTellsOf(String words, String name) {
        assertThat(PersonNames.in(words.replace('~', '\n'))).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "我奶奶米桂英九月底给你们写过一封信 | 米桂英",
                "我老公申屠岳昨天去取车 | 申屠岳",
                "我妈妈，钱芸在你们店摔了一跤 | 钱芸",
                "我老公高兴地去取车 | ",
                "我爱人昨天去过 | ",
                "我妈应该没签字 | "
            })
    void readsForWhichRelativeSomebodyWrites(String words, String name) {
        assertThat(PersonNames.relativeIn(words)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"'(女,没留名)', true", "不愿透露姓名, true", "匿名, true", "Name withheld, true", "未名, false", "沈知远, false"})
    void knowsThatNobodyGaveAName(String shown, boolean withheld) {
        assertThat(PersonNames.isWithheld(shown)).isEqualTo(withheld);
    }

    @ParameterizedTest
    @CsvSource({"聂, 晶晶亮, true", "聂, 聂晶, false", "聂, 王磊, false", "聂, Ann Nie, false"})
    void believesTheSurnameSomebodyGivesBeforeANickname(String said, String shown, boolean fuller) {
        assertThat(PersonNames.isFuller(said, shown)).isEqualTo(fuller);
    }
}
