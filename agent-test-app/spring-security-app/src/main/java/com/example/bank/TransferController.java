package com.example.bank;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.SessionAttributes;
import org.springframework.web.bind.support.SessionStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A transfer in some pages, its object kept in the session by Spring MVC until the last of them; so is what the next page shows once. */
@Controller
@SessionAttributes("transfer")
public class TransferController {

    @ModelAttribute("transfer")
    public Transfer begun() {
        return new Transfer();
    }

    /** Also tells, once, what was sent before. */
    @GetMapping(path = "/transfer", produces = "text/html")
    @ResponseBody
    public String form(@ModelAttribute("transfer") Transfer transfer, Model model, CsrfToken token) {
        return "<b>" + model.getAttribute("sent") + "</b><p>" + transfer + "</p>"
            + "<form method='post' action='/transfer'><input name='payee'/><input name='amount'/>"
            + "<input type='hidden' name='" + token.getParameterName() + "' value='" + token.getToken() + "'/></form>";
    }

    @PostMapping("/transfer")
    public String fill(@ModelAttribute("transfer") Transfer transfer) {
        return "redirect:/transfer";
    }

    @PostMapping("/transfer/done")
    public String send(@ModelAttribute("transfer") Transfer transfer, SessionStatus status, RedirectAttributes next) {
        next.addFlashAttribute("sent", transfer.toString());
        status.setComplete();
        return "redirect:/transfer";
    }
}
