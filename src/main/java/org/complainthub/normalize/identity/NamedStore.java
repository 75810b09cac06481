package org.complainthub.normalize.identity;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complainthub.reference.Store;

/**
 * A store as people write of it. The name of a place alone is none ("I live in Futian"): it needs a word for a store beside
 * it, unless the name has one.
 */
record NamedStore(String code, Pattern names) {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern HAN_STORE = Pattern.compile("(?:(?:分|门|总|旗舰|直营)?店|4[sS]|中心|展厅|公司)\\z");
    private static final Pattern LATIN_STORE = Pattern.compile(
            "(?i)\\d|\\b(?:store|branch|dealership|dealer|showroom|garage|workshop|site|centre|center|motors?|cars)\\b");

    /** Of all its names, the code among them. */
    static NamedStore of(Store store) {
        String any = Stream.concat(Stream.of(store.code(), store.zh(), store.en()), store.aliases().stream())
                .map(String::strip)
                .filter(name -> name.length() > 1)
                .map(NamedStore::written)
                .collect(Collectors.joining("|"));
        return new NamedStore(store.code(), Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    boolean isNamedIn(String text) {
        return names.matcher(text).find();
    }

    private static String written(String name) {
        return HAN.matcher(name).find() ? inChinese(name) : inEnglish(name);
    }

    private static String inChinese(String name) {
        String place = HAN_STORE.matcher(name).replaceFirst("");
        return Pattern.quote(place.isEmpty() ? name : place)
                + (place.isEmpty() ? "" : "(?:(?:分|门|总|旗舰|直营)?店|4s|(?:服务|维修|售后|销售)中心|展厅)");
    }

    private static String inEnglish(String name) {
        String word = "(?<![\\p{Alnum}-])" + Pattern.quote(name) + "(?![\\p{Alnum}-])";
        return LATIN_STORE.matcher(name).find()
                ? word
                : word
                        + "\\s+(?:store|branch|dealership|dealer|showroom|garage|workshop|site|service\\s+cent(?:re|er))\\b"
                        + "|\\b(?:store|branch|dealership|dealer|showroom|garage|workshop|site)\\s+(?:in|at)\\s+" + word
                        + "|\\b(?:at|to|with|from)\\s+your\\s+" + word;
    }
}
