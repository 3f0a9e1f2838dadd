package io.restsession.core.session;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A bean as applications put it in a session. */
public class Basket {

    public int count;
    public BigDecimal price;
    public List<String> goods = new ArrayList<>();

    /** Another application's idea of the same value: it knows less, and something else. */
    public static class Summary {
        public int count;
    }

    static Basket of(int count, String price) {
        Basket basket = new Basket();
        basket.count = count;
        basket.price = new BigDecimal(price);
        return basket;
    }
}
