package org.complainthub.matching.text;

import java.util.Set;

/** English words that any two complaints may share: grammar, and what every customer speaks of. */
final class CommonWords {

    private static final Set<String> WORDS = Set.of(
            """
            able about above across after again against all almost alone along already also although always
            among an and another any anybody anyone anything anyway are arent around as ask asked at away back
            be became because become been before began behind being below between both but by call called came
            can cannot cant car case come comes could couldnt customer day days dealer did didnt different do
            does doesnt doing done dont down during each either else end enough even ever every everything
            example fact far few find first following for found from full further gave get gets getting give
            given go goes going gone good got great had happen happened happens has hasnt have havent having he
            help her here hes him his how however id if ill im in instead into is isnt it its itself ive just
            keep kind knew know known large last later least leave left less let like likely little long look
            looking looks made make makes making man many may maybe me mean might mine more most much must my
            need needs never new next no nobody none nor not nothing now number of off often old on once one
            only onto or other others our out over own part people perhaps place please point possible problem
            put quite rather really regards right said same saw say says second see seem seems seen service set
            several shall she shes should show side since small so some somebody something sometimes soon still
            store such sure take taken tell than that thats the their them themselves then there therefore
            theres these they theyre thing things think this those though thought three through thus time times
            to together told too took toward tried try trying turn two under until up upon us use used using
            usually vehicle very via want wanted wants was wasnt way we well went were what when where whether
            which while who whole whom whose why will with within without wont work works would wouldnt year yes
            yet you your youre yours
            """
                    .strip()
                    .split("\\s+"));

    private CommonWords() {}

    static boolean contains(String word) {
        return WORDS.contains(word);
    }
}
