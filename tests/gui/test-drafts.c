/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "gui/stage.h"

/* The program is killed while somebody types. What was typed and not saved is there again at the next start, and goes when it was decided about. */

static void
go_to (Stage      *stage,
       const char *name,
       const char *shown)
{
  stage_press (stage, "ctrl+k");
  stage_wait_focus (stage, "Find anything");
  stage_type (stage, name);
  stage_wait_shown (stage, shown);
}

static void
start (Stage *stage)
{
  stage_wait_shown (stage, "The path to the certificate");
  stage_wait_focus (stage, "_Show");
}

static void
go_to_risks (Stage *stage)
{
  go_to (stage, "Risks", "Risk register");
  stage_press (stage, "Return");
  stage_wait_shown (stage, "RSK-0001");
}

/* Two things at once: a record in its form, and a name that was not yet entered. */
static void
type_and_die (Stage *stage)
{
  go_to_risks (stage);
  stage_press (stage, "ctrl+f");
  stage_wait_focus (stage, "Search or filter this list");
  stage_press (stage, "Down Return");
  stage_wait_shown (stage, "RSK-0001 · Risk");
  stage_tab_to (stage, "Title");
  stage_press (stage, "ctrl+a");
  stage_type (stage, "Typed and not saved");
  stage_wait_kept (stage, "Typed and not saved");
  stage_press (stage, "ctrl+f");
  stage_wait_focus (stage, "Search or filter this list");
  stage_press (stage, "Escape ctrl+shift+a");
  stage_wait_focus (stage, "Quickly add");
  stage_type (stage, "Half a name");
  stage_wait_kept (stage, "Half a name");
  stage_restart (stage);
}

static void
look_at_it (Stage *stage)
{
  stage_wait_shown (stage, "1 record had changes that were not saved when the program ended.");
  stage_tab_to (stage, "Look at It");
  stage_press (stage, "Return");
  stage_wait_shown (stage, "You had not saved this when the program ended.");
  stage_wait_focus (stage, "Keep It");
}

static void
keep_and_save (Stage *stage)
{
  g_autofree char *list = NULL;

  look_at_it (stage);
  stage_press (stage, "Return");
  stage_wait_inside (stage, "Title");
  stage_press (stage, "ctrl+s");
  stage_wait_shown (stage, "RSK-");
  stage_press (stage, "ctrl+f");
  stage_wait_focus (stage, "Search or filter this list");
  stage_press (stage, "Escape ctrl+shift+a");
  stage_wait_focus (stage, "Quickly add");
  stage_press (stage, "Return");
  stage_wait_focus (stage, "RSK-0034 added");
  stage_wait_kept (stage, NULL);
  list = stage_run (stage, "list", "risk");
  g_assert_nonnull (strstr (list, "Typed and not saved"));
  g_assert_nonnull (strstr (list, "Half a name"));
}

/* A record that was never in the file is given up. */
static void
discard_new (Stage *stage)
{
  g_autofree char *list = NULL;

  stage_press (stage, "ctrl+n");
  stage_wait_inside (stage, "Title");
  stage_type (stage, "Never meant");
  stage_wait_kept (stage, "Never meant");
  stage_restart (stage);
  look_at_it (stage);
  stage_tab_to (stage, "Discard");
  stage_press (stage, "Return");
  stage_wait_kept (stage, NULL);
  list = stage_run (stage, "list", "risk");
  g_assert_null (strstr (list, "Never meant"));
}

static void
begin_policy (Stage *stage)
{
  go_to (stage, "Policy", "Policy");
  stage_press (stage, "Return");
  stage_wait_shown (stage, "Leadership notes");
  stage_tab_to (stage, "Guided questions");
  stage_press (stage, "Return");
  stage_wait_inside (stage, "Whom and what do you protect?");
}

/* A wizard goes on with the page as it was typed. */
static void
answer_and_die (Stage *stage)
{
  g_autofree char *list = NULL;

  begin_policy (stage);
  stage_press (stage, "ctrl+a");
  stage_type (stage, "The drivers first");
  stage_wait_kept (stage, "The drivers first");
  stage_restart (stage);
  stage_wait_shown (stage, "1 record had changes that were not saved when the program ended.");
  begin_policy (stage);
  stage_wait_shown (stage, "You had not saved this when the program ended");
  stage_press (stage, "ctrl+Return");
  stage_wait_shown (stage, "Why does this fit your business?");
  stage_wait_kept (stage, NULL);
  list = stage_run (stage, "search", "drivers first");
  g_assert_nonnull (strstr (list, "POL-"));
}

/* Half of a date is no date, but it is what somebody typed: it stands there again, with what is wrong with it. */
static void
half_type_and_die (Stage *stage)
{
  g_autofree char *said = NULL;

  go_to (stage, "TRN-0006", "Second course incident leader");
  stage_press (stage, "Return");
  stage_wait_shown (stage, "TRN-0006 · Training");
  stage_tab_to (stage, "Planned on");
  stage_press (stage, "ctrl+a");
  stage_type (stage, "next sprin");
  stage_wait_kept (stage, "next sprin");
  stage_restart (stage);
  start (stage);
  go_to (stage, "TRN-0006", "Second course incident leader");
  stage_press (stage, "Return");
  stage_wait_shown (stage, "Planned on: “next sprin” is not");
  stage_tab_to (stage, "Planned on");
  stage_press (stage, "ctrl+a");
  stage_type (stage, "2027-02-01");
  stage_press (stage, "ctrl+s");
  stage_wait_kept (stage, NULL);
  said = stage_run (stage, "show", "TRN-0006");
  g_assert_nonnull (strstr (said, "1 Feb 2027"));
}

static void
test_killed (void)
{
  Stage *stage = stage_new_demonstration ();

  start (stage);
  type_and_die (stage);
  keep_and_save (stage);
  discard_new (stage);
  half_type_and_die (stage);
  answer_and_die (stage);
  stage_free (stage);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/drafts/killed", test_killed);
  return g_test_run ();
}
