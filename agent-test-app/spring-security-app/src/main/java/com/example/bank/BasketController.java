package com.example.bank;

import java.security.Principal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows whose basket it is and what is in it, and puts things into it. */
@RestController
public class BasketController {

    private final Basket basket;

    public BasketController(Basket basket) {
        this.basket = basket;
    }

    @GetMapping("/")
    public String show(Principal user) {
        return user.getName() + ": " + basket.getItems();
    }

    @PostMapping("/basket")
    public String add(Principal user, @RequestParam("item") String item) {
        basket.add(item);
        return show(user);
    }
}
