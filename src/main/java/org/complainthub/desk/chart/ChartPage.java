package org.complainthub.desk.chart;

import java.util.Locale;
import org.complainthub.desk.access.Sight;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The figures as a page. */
@Controller
class ChartPage {

    private final Figures figures;

    ChartPage(Figures figures) {
        this.figures = figures;
    }

    @GetMapping("/desk/charts")
    String show(Authentication person, Locale locale, Model model) {
        model.addAttribute("overview", figures.of(Sight.of(person), locale));
        model.addAttribute("weeks", Figures.WEEKS);
        model.addAttribute("left", Chart.LEFT);
        return "desk/charts";
    }
}
