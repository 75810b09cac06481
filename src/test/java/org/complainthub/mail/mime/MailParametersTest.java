package org.complainthub.mail.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailParametersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "attachment; filename=photo.jpg                              | photo.jpg",
                "attachment; filename=\"my photo; 1.jpg\"                    | my photo; 1.jpg",
                "attachment; filename=my photo.jpg; size=3                   | my photo.jpg",
                "attachment; filename=photo.jpg size=3                       | photo.jpg",
                "attachment; filename=\"photo.jpg                            | photo.jpg",
                "attachment; FileName = 'photo.jpg'                          | photo.jpg",
                "attachment; filename=photo.jpg (my car)                     | photo.jpg",
                "attachment; filename=\"a\\\"b.jpg\"                         | a\"b.jpg",
                "attachment; filename*=utf-8''%E5%88%B9%E8%BD%A6.jpg         | 刹车.jpg",
                "attachment; filename*=gb2312'zh-cn'%C9%B2%B3%B5.jpg         | 刹车.jpg",
                "attachment; filename=x.jpg; filename*=UTF-8''%E5%88%B9.jpg  | 刹.jpg",
                "attachment; filename*0=\"long \"; filename*1=\"name.jpg\"   | long name.jpg",
                "attachment; filename*0*=utf-8''%E5%88; filename*1*=%B9.jpg  | 刹.jpg",
                "attachment; filename*1=name.jpg; filename*0=\"long \"       | long name.jpg",
                "attachment; filename*0*=utf-8''%E5%88%B9; filename*1=\"%20.jpg\" | 刹%20.jpg",
                "attachment; filename*=%E5%88%B9%E8%BD%A6.jpg                | 刹车.jpg",
                "attachment; filename=\"=?gb2312?B?ybKztS5qcGc=?=\"          | 刹车.jpg",
                "attachment; filename==?gb2312?B?ybKztS5qcGc=?=              | 刹车.jpg",
                "attachment; filename=a.jpg; filename=b.jpg                  | a.jpg",
                "attachment; xfilename=a.jpg                                 | ``"
            })
    void readsNamesInEverySpelling(String raw, String name) {
        assertThat(parameter(raw)).isEqualTo(name);
    }

    @Test
    void readsRawBytes() {
        String raw = new String("刹车照片.jpg".getBytes(Charset.forName("GBK")), StandardCharsets.ISO_8859_1);

        assertThat(parameter("attachment; filename=\"" + raw + "\"")).isEqualTo("刹车照片.jpg");
    }

    private static String parameter(String raw) {
        return new MailHeaders(List.of(MailHeaders.field("Content-Disposition", raw)))
                .parameter("Content-Disposition", "filename");
    }
}
