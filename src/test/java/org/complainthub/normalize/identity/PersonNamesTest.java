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
                "客户说空调不凉 | "
            })
    void readsWhomAColleagueTellsOf(String words, String name) {
        assertThat(PersonNames.in(words.replace('~', '\n'))).isEqualTo(name);
    }
}
