package com.example.bank;

import java.io.Serializable;

/** What a transfer's pages have asked so far. */
public class Transfer implements Serializable {

    private static final long serialVersionUID = 1;

    private String payee;
    private int amount;

    public String getPayee() {
        return payee;
    }

    public void setPayee(String payee) {
        this.payee = payee;
    }

    public int getAmount() {
        return amount;
    }

    public void setAmount(int amount) {
        this.amount = amount;
    }

    @Override
    public String toString() {
        return amount + " to " + payee;
    }
}
