package io.restsession.e2e.servlet;

import io.restsession.e2e.harness.On;

@On("tomcat-10.1")
class Tomcat101Test extends ServletSuite {
}
