package com.example.launcher;

import io.undertow.servlet.api.AuthMethodConfig;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.LoginConfig;
import io.undertow.servlet.api.SecurityConstraint;
import io.undertow.servlet.api.WebResourceCollection;

/** What a web.xml says of who may do what. */
final class SecurityConfig {

    private SecurityConfig() {
    }

    static void readLogin(XmlElement element, DeploymentInfo deployment) {
        LoginConfig login = element.has("form-login-config")
            ? formLogin(element, element.children("form-login-config").get(0))
            : new LoginConfig(element.text("realm-name"));
        login.addLastAuthMethod(new AuthMethodConfig(element.text("auth-method")));
        deployment.setLoginConfig(login);
        deployment.setIdentityManager(new UndertowUsers());
    }

    private static LoginConfig formLogin(XmlElement element, XmlElement form) {
        return new LoginConfig(element.text("realm-name"), form.text("form-login-page"), form.text("form-error-page"));
    }

    static void readConstraint(XmlElement element, DeploymentInfo deployment) {
        SecurityConstraint constraint = new SecurityConstraint();
        for (XmlElement collection : element.children("web-resource-collection")) {
            WebResourceCollection resources = new WebResourceCollection();
            collection.texts("url-pattern").forEach(resources::addUrlPattern);
            constraint.addWebResourceCollection(resources);
        }
        for (XmlElement roles : element.children("auth-constraint")) {
            roles.texts("role-name").forEach(constraint::addRoleAllowed);
        }
        deployment.addSecurityConstraint(constraint);
    }
}
