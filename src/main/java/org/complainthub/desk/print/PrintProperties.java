package org.complainthub.desk.print;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How PDF is drawn.
 *
 * @param font a TrueType font (.ttf, or .ttc, of which the first that draws Chinese is taken); null: the first of the places
 * @param places where systems keep such a font
 */
@ConfigurationProperties("hub.desk.print")
public record PrintProperties(
        @Nullable String font,
        @DefaultValue({
                    "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
                    "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
                    "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
                    "/usr/share/fonts/truetype/arphic/uming.ttc",
                    "/usr/share/fonts/wqy-microhei/wqy-microhei.ttc",
                    "/System/Library/Fonts/STHeiti Light.ttc",
                    "C:/Windows/Fonts/msyh.ttc",
                    "C:/Windows/Fonts/simhei.ttf"
                })
                List<String> places) {

    /** Where a font is looked for; a configured one is the only place. */
    List<Path> candidates() {
        return (font != null ? List.of(font) : places).stream().map(Path::of).toList();
    }
}
