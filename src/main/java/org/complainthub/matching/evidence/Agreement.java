package org.complainthub.matching.evidence;

/**
 * One outcome of comparing one field of two receipts: a level of agreement in the sense of Fellegi and Sunter. How much
 * each weighs is data, see {@link Weights}.
 */
public enum Agreement {
    PHONE_SAME("phone", "same", "same phone"),
    PHONE_MASKED("phone", "masked", "masked phone fits"),
    PHONE_FAINT("phone", "faint", "little of a masked phone fits"),
    PHONE_TAIL("phone", "tail", "same end of the phone number"),
    PHONE_OTHER_TAIL("phone", "otherTail", "other end of the phone number"),
    PHONE_OTHER("phone", "other", "other phone"),

    EMAIL_SAME("email", "same", "same e-mail address"),

    NAME_TELLING("name", "telling", "same full name, an uncommon one"),
    NAME_FULL("name", "full", "same full name"),
    NAME_COMMON("name", "common", "same full name, a common one"),
    NAME_PINYIN("name", "pinyin", "same name in pinyin"),
    NAME_PART("name", "part", "part of the name fits"),
    NAME_MASKED("name", "masked", "masked name fits"),
    NAME_RARE_SURNAME("name", "rareSurname", "rare surname fits"),
    NAME_UNCOMMON_SURNAME("name", "uncommonSurname", "uncommon surname fits"),
    NAME_SURNAME("name", "surname", "surname fits"),
    NAME_OTHER("name", "other", "other name"),

    VIN_SAME("vin", "same", "same VIN"),
    VIN_LONG("vin", "long", "much of a masked VIN fits"),
    VIN_SHORT("vin", "short", "masked VIN fits"),
    VIN_MASK_OTHER("vin", "maskOther", "masked VIN does not fit"),
    VIN_OTHER("vin", "other", "other VIN"),

    PLATE_SAME("plate", "same", "same plate"),
    PLATE_NO_PROVINCE("plate", "noProvince", "same plate without the province"),
    PLATE_SAID("plate", "said", "the plate of one is named in the text of the other"),
    PLATE_LONG("plate", "long", "nearly all of a masked plate fits"),
    PLATE_HALF("plate", "half", "masked plate fits"),
    PLATE_SHORT("plate", "short", "little of a masked plate fits"),
    PLATE_MASK_OTHER("plate", "maskOther", "masked plate does not fit"),
    PLATE_OTHER("plate", "other", "other plate"),

    ORDER_OF_STORE("repairOrder", "ofStore", "same repair order of the same store"),
    ORDER_SAME("repairOrder", "same", "same repair order"),

    SEALED_NUMBER("fileNumber", "sealed", "answers a message of the hub about the complaint file"),
    FILE_NUMBER("fileNumber", "named", "names the complaint file"),
    THREAD_ANSWER("thread", "answer", "answers the earlier message"),
    THREAD_SHARED("thread", "shared", "answers the same message"),
    REFERENCE_SAME("reference", "same", "same reference number"),
    NUMBER_NAMED("namedNumber", "named", "names the number of the other"),

    DAY_SAME("day", "same", "same day of the event"),
    DAY_NAMED("day", "named", "a day that both name"),
    WEEK_SAME("gap", "week", "came within a week of the other"),
    DAY_TOLD("told", "day", "names the day on which the other came"),
    MODEL_SAME("model", "same", "same model"),
    STORE_SAME("store", "same", "same store"),
    PLACES_SAME("place", "several", "same places in two languages"),
    PLACE_SAME("place", "one", "same place in two languages"),
    CATEGORY_RARE("category", "rare", "same rare category"),
    CATEGORY_SAME("category", "same", "same category"),
    MONEY_SAME("money", "same", "same sum of money"),
    TEXT_MUCH_ALIKE("text", "muchAlike", "texts are much alike"),
    TEXT_SAME_MEANING("text", "sameMeaning", "texts mean the same"),
    TEXT_SAME_STORY("text", "sameStory", "texts name the same things and mean nearly the same"),
    TEXT_ALIKE("text", "alike", "texts are alike"),
    TEXT_THINGS("text", "things", "texts name the same things"),
    TEXT_NEAR_MEANING("text", "nearMeaning", "texts mean nearly the same"),
    AGAIN_SO("again", "so", "says that he told it by the way it came before"),
    AGAIN("again", "said", "says that he complained before");

    private final String field;
    private final String level;
    private final String words;

    Agreement(String field, String level, String words) {
        this.field = field;
        this.level = level;
        this.words = words;
    }

    /** The field in {@code matching.yaml}. */
    public String field() {
        return field;
    }

    /** Its level there. */
    public String level() {
        return level;
    }

    /** For a person. */
    public String words() {
        return words;
    }
}
