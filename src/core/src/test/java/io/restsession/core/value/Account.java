package io.restsession.core.value;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** A bean with fields, a property, and one that is derived. */
public final class Account {
    public String owner;
    public BigDecimal amount;
    public double rate;
    public ZonedDateTime opened;
    public List<Account> children = new ArrayList<>();
    private DayOfWeek day;

    public DayOfWeek getDay() {
        return day;
    }

    public void setDay(DayOfWeek day) {
        this.day = day;
    }

    public boolean isOpen() {
        return true;
    }
}
