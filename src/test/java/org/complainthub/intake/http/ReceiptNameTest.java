package org.complainthub.intake.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.ErrorResponseException;

class ReceiptNameTest {

    @Test
    void isThatOfTheQuery() {
        assertThat(ReceiptController.name(asked("name=%E4%BF%A1+1.txt&lang=zh")))
                .isEqualTo("信 1.txt");
        assertThat(ReceiptController.name(asked(null))).isEmpty();
    }

    @Test
    void isRefusedWhenItIsEncodedWrongly() {
        assertThatThrownBy(() -> ReceiptController.name(asked("name=%B<.txt")))
                .isInstanceOf(ErrorResponseException.class)
                .hasMessageContaining("400");
    }

    private static MockHttpServletRequest asked(String query) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setQueryString(query);
        return request;
    }
}
