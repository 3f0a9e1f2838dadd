package com.example.shop;

import io.restsession.Session;
import io.restsession.SessionContext;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Remembers who somebody is and counts their visits. */
@RestController
public class SessionController {

    @PutMapping("/session/info")
    public String storeInfo() {
        Map<String, Object> data = SessionContext.data();
        data.put("age", 20);
        data.put("name", "Roger");
        return "stored\n";
    }

    @GetMapping("/session/info/age")
    public ResponseEntity<String> age() {
        Object age = SessionContext.data().get("age");
        return age == null ? ResponseEntity.notFound().build() : ResponseEntity.ok(age + "\n");
    }

    @GetMapping("/visits")
    public String countVisit() {
        Session session = SessionContext.current();
        Integer before = session.getValue("visits");
        int visits = before == null ? 1 : before + 1;
        session.setValue("visits", visits);
        return "visits: " + visits + "\n";
    }

    @GetMapping("/session/logout")
    public String logout() {
        SessionContext.current().destroy();
        return "bye\n";
    }
}
