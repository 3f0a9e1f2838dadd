package com.example.bank;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.SessionScope;

/** What a user has chosen so far: one bean a session, which is changed and never set again. */
@Component
@SessionScope
public class Basket implements Serializable {

    private static final long serialVersionUID = 1;

    private final List<String> items = new ArrayList<>();

    public void add(String item) {
        items.add(item);
    }

    public List<String> getItems() {
        return items;
    }
}
