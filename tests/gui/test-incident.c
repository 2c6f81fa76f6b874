/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Something happens: from Home to a running log by keys, a decision with who and why, an objective; the power fails and nothing of it is lost; the
 * response is ended. */

#include <string.h>

#include "gui/stage.h"

#define EVENT "INC-0006" /* the next one of the demonstration */
#define FIRST "Two men climbed the back fence"
#define LINE "Guard has seen a white van"
#define DECISION "Gate 2 stays shut"
#define REASON "The van may come back"
#define OBJECTIVE "Everybody out of the yard"
#define NOTED "Coffee missing from the shelf"
#define RIGHT "Two lorries, not one"
#define END "Police were here and the yard is empty"

static void
log_line (Stage      *stage,
          const char *text)
{
  stage_wait_focus (stage, "What is seen, decided or done?");
  stage_type (stage, text);
  stage_press (stage, "Return");
  stage_wait_shown (stage, text);
  stage_wait_shown (stage, "Stored at");
}

/* F3 says that it is a decision. Who works decides, until somebody else is chosen; Return leads on to what is still missing: why. */
static void
decide (Stage *stage)
{
  stage_press (stage, "F3");
  stage_wait_focus (stage, "What is seen, decided or done?");
  stage_type (stage, DECISION);
  stage_press (stage, "Return");
  stage_wait_focus (stage, "Why?");
  stage_wait_shown (stage, "Not stored yet: say why");
  stage_type (stage, REASON);
  stage_press (stage, "Return");
  stage_wait_shown (stage, DECISION);
  stage_wait_focus (stage, "What is seen, decided or done?");
}

/* What was written is never changed: the next line puts it right and says of which it speaks. */
static void
correct (Stage *stage)
{
  stage_tab_to (stage, FIRST);
  stage_press (stage, "Up");
  stage_wait_focus (stage, LINE);
  stage_press (stage, "Return");
  stage_wait_shown (stage, "The next line corrects that of");
  stage_wait_focus (stage, "What is seen, decided or done?");
  stage_press (stage, "Escape");
  stage_tab_to (stage, LINE);
  stage_press (stage, "Return");
  stage_wait_shown (stage, "The next line corrects that of");
  log_line (stage, RIGHT);
  stage_wait_shown (stage, "Corrects the line of");
  stage_wait_shown (stage, "Corrected at");
}

static void
set_objective (Stage *stage)
{
  stage_tab_to (stage, "Lead");
  stage_press (stage, "Return");
  /* The steps have the words of the risk criteria, as in the questions about the event. */
  stage_wait_shown (stage, "1 minor");
  stage_wait_shown (stage, "5 critical");
  stage_tab_to (stage, "Objectives, life first");
  stage_type (stage, OBJECTIVE);
  stage_press (stage, "Tab");
  stage_tab_to (stage, "Store the _objectives");
  stage_press (stage, "Return");
}

static void
assert_kept (Stage              *stage,
             const char         *command,
             const char         *what,
             const char * const *words)
{
  g_autofree char *said = stage_run (stage, command, what);

  for (; *words != NULL; words++)
    if (strstr (said, *words) == NULL)
      g_error ("“%s” is lost; what is kept of “%s”:\n%s", *words, what, said);
}

/* What is over is told on one page: it does not run, and the page says what is left to do. */
static void
note (Stage *stage)
{
  static const char * const noted[] = { NOTED, "investigation", NULL };

  stage_wait_shown (stage, "Home");
  /* Who looks for help in need writes at once, too. */
  stage_press (stage, "ctrl+k");
  stage_wait_focus (stage, "Find anything");
  stage_type (stage, "Something happened");
  stage_wait_shown (stage, "Open a log at once");
  stage_press (stage, "Return");
  stage_wait_focus (stage, "What happened?");
  /* What was said before the other way was chosen is not asked again. */
  stage_type (stage, NOTED);
  stage_tab_to (stage, "It is o_ver: only note it");
  stage_press (stage, "Return");
  stage_wait_shown (stage, "Was anybody hurt or in danger?");
  stage_wait_focus (stage, "What happened?");
  stage_tab_to (stage, "_No, nobody");
  stage_press (stage, "space");
  stage_tab_to (stage, "_1 minor");
  stage_press (stage, "space");
  stage_tab_to (stage, "Note _it");
  stage_press (stage, "Return");
  stage_wait_shown (stage, "It is over · Under investigation");
  stage_wait_shown (stage, "INC-0007 is noted. Before it can be closed");
  stage_wait_focus (stage, "_Find the causes");
  assert_kept (stage, "show", "INC-0007", noted);
}

/* The response does not end while nobody has answered the first question; the keys go on with what comes next. */
static void
stand_down (Stage *stage)
{
  stage_tab_to (stage, "End");
  stage_press (stage, "Return");
  stage_tab_to (stage, "Why may it end?");
  stage_type (stage, END);
  stage_press (stage, "Return");
  /* What was typed stays while the first question is answered. */
  stage_wait_shown (stage, "Answer the first question before anything else");
  stage_tab_to (stage, "_No");
  stage_press (stage, "Return");
  stage_wait_focus (stage, "Why may it end?");
  /* What nobody knew before may turn out. */
  stage_tab_back_to (stage, "Some_body Is in Danger");
  stage_press (stage, "Return");
  stage_wait_shown (stage, "Call first.");
  stage_wait_focus (stage, "Why may it end?");
  stage_press (stage, "Return");
  stage_wait_shown (stage, "What comes next");
  stage_wait_focus (stage, "_Find the causes");
}

static void
test_incident (void)
{
  static const char * const lines[] = { LINE, DECISION, NULL };
  static const char * const event[] = { FIRST, OBJECTIVE, NULL };
  static const char * const decision[] = { DECISION, REASON, "decided_by", NULL };
  static const char * const end[] = { END, NULL };
  static const char * const danger[] = { "People are hurt or in danger.", NULL };
  static const char * const ended[] = { FIRST, OBJECTIVE, "stood_down_on", NULL };
  Stage *stage = stage_new_demonstration ();

  if (stage == NULL)
    return;
  stage_wait_shown (stage, "Home");

  /* Three actions: the key, the line, Return. */
  stage_press (stage, "ctrl+shift+e");
  stage_wait_focus (stage, "What happened?");
  stage_type (stage, FIRST);
  stage_press (stage, "Return");

  log_line (stage, LINE);
  correct (stage);
  decide (stage);
  set_objective (stage);
  stage_wait_shown (stage, "Log");

  stage_restart (stage);
  stage_wait_shown (stage, "Home");
  stage_wait_shown (stage, "Something is going on");
  assert_kept (stage, "list", "incident_log_entry", lines);
  assert_kept (stage, "show", "LOG-0020", decision);
  assert_kept (stage, "show", EVENT, event);

  /* The one that runs is taken up by the same key. */
  stage_press (stage, "ctrl+shift+e");
  stage_wait_shown (stage, LINE);
  stage_wait_shown (stage, DECISION);
  stage_wait_focus (stage, "What is seen, decided or done?");
  stage_tab_to (stage, "Lead");
  stage_press (stage, "Return");
  stage_wait_shown (stage, "Objectives, life first");
  stand_down (stage);
  stage_wait_shown (stage, "The response is over · not assessed yet");
  assert_kept (stage, "show", "LOG-0023", danger);
  assert_kept (stage, "show", "LOG-0024", end);
  assert_kept (stage, "show", EVENT, ended);

  /* The button leads to its own page of the questions about this event. */
  stage_tab_to (stage, "_Find the causes");
  stage_press (stage, "Return");
  stage_wait_inside (stage, "Why could it happen?");

  stage_restart (stage);
  note (stage);
  stage_free (stage);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/incident/by-keys", test_incident);
  return g_test_run ();
}
