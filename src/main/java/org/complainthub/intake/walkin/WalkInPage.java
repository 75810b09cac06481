package org.complainthub.intake.walkin;

import jakarta.validation.Valid;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.complainthub.complaint.Receipt;
import org.complainthub.intake.ReceiptGateway;
import org.complainthub.reference.ReferenceData;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The walk-in form as a page, in Chinese or English. A filled-in form is a receipt like any other. */
@Controller
class WalkInPage {

    private static final String VIEW = "walk-in";
    private static final String RECEIPT = "[0-9a-f]{32}";

    private final ReceiptGateway gateway;
    private final Photos photos;
    private final ReferenceData reference;
    private final WalkInWriter writer;

    WalkInPage(ReceiptGateway gateway, Photos photos, ReferenceData reference, WalkInWriter writer) {
        this.gateway = gateway;
        this.photos = photos;
        this.reference = reference;
        this.writer = writer;
    }

    /** What every view of the page needs. */
    @ModelAttribute
    void describe(Locale locale, Model model) {
        model.addAttribute("lang", locale.getLanguage().equals("zh") ? "zh" : "en");
        model.addAttribute("stores", reference.stores());
        model.addAttribute("most", Photos.MOST);
    }

    @GetMapping("/walk-in")
    ModelAndView show(@RequestParam(defaultValue = "") String receipt, Principal user) {
        ModelAndView page = new ModelAndView(VIEW, "form", writer.empty(user.getName()));
        return page.addObject("receipt", receipt.matches(RECEIPT) ? receipt : null);
    }

    /** Back to an empty form with the receipt's id, or the same form with what is wrong. */
    @PostMapping("/walk-in")
    ModelAndView submit(
            @Valid @ModelAttribute("form") WalkInForm form,
            BindingResult faults,
            @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> pictures,
            Locale locale)
            throws IOException {
        List<MultipartFile> chosen = Objects.requireNonNullElse(pictures, List.<MultipartFile>of()).stream()
                .filter(file -> !file.isEmpty())
                .toList();
        if (!Photos.areAcceptable(chosen)) {
            faults.reject("photos");
        }
        if (faults.hasErrors()) {
            ModelAndView page = new ModelAndView(VIEW, faults.getModel(), HttpStatus.BAD_REQUEST);
            return page.addObject("photosRefused", faults.hasGlobalErrors());
        }
        Receipt receipt = gateway.accept(writer.receipt(form, photos.keep(chosen)));
        return new ModelAndView("redirect:/walk-in?lang={lang}&receipt={receipt}")
                .addObject("lang", locale.getLanguage().equals("zh") ? "zh" : "en")
                .addObject("receipt", receipt.receiptId());
    }
}
