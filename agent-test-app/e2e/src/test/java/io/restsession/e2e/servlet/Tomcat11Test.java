package io.restsession.e2e.servlet;

import io.restsession.e2e.harness.On;

@On("tomcat-11")
class Tomcat11Test extends ServletSuite {
}
