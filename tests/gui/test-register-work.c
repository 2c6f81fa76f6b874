/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/stage.h"

/* A register worked through the window, with keys alone: filter and completion, groups, kept views, several rows at once, rows copied and pasted,
 * quick add. The demonstration gives the rows. */

static void
go_to_risks (Stage *stage)
{
  stage_wait_shown (stage, "The path to the certificate");
  stage_wait_focus (stage, "_Show");
  stage_press (stage, "ctrl+k");
  stage_wait_focus (stage, "Find anything");
  stage_type (stage, "Risks");
  stage_wait_shown (stage, "Risk register");
  stage_press (stage, "Return");
  stage_wait_shown (stage, "RSK-0001");
}

/* The beginning of a name is completed with the names of people; the term becomes a chip that can be taken away. */
static void
filter_by_owner (Stage *stage)
{
  stage_press (stage, "ctrl+f");
  stage_wait_focus (stage, "Search or filter this list");
  /* A field is offered as people read it. */
  stage_type (stage, "life");
  stage_wait_shown (stage, "Life at stake");
  stage_press (stage, "Escape ctrl+a BackSpace");
  stage_type (stage, "owner:noo");
  stage_wait_shown (stage, "Risk owner: \"Noor Haddad\"");
  stage_press (stage, "Down Return");
  stage_wait_shown (stage, "Remove “owner:\"Noor Haddad\"”");
  stage_wait_shown (stage, "7 of 33 records");
}

static void
show_all (Stage *stage)
{
  stage_press (stage, "ctrl+f");
  stage_wait_focus (stage, "Search or filter this list");
  stage_press (stage, "Escape");
  stage_wait_gone (stage, " of 33 records");
  stage_wait_shown (stage, "33 records");
}

/* The view with its filter and its groups is kept under a name, and comes back by it. */
static void
keep_view (Stage *stage)
{
  stage_tab_to (stage, "Views, order, groups and columns");
  stage_open (stage, "Views, order, groups and columns");
  stage_tab_to (stage, "Grouped by");
  stage_open (stage, "Grouped by");
  stage_press (stage, "Down Return");
  stage_wait_shown (stage, "Security  ·  ");
  stage_press (stage, "shift+Tab shift+Tab shift+Tab shift+Tab");
  stage_wait_focus (stage, "Name of the view");
  stage_type (stage, "Mine");
  stage_press (stage, "Return");
  stage_wait_shown (stage, "Mine");
  stage_press (stage, "Escape");
  stage_wait_focus (stage, "Views, order, groups and columns");
}

static void
choose_view (Stage *stage)
{
  stage_tab_to (stage, "Views, order, groups and columns");
  stage_open (stage, "Views, order, groups and columns");
  stage_tab_to (stage, "Mine");
  stage_press (stage, "Return");
  stage_wait_shown (stage, "7 of 33 records");
}

/* Three rows get another priority in one step, and one undo takes it back. */
static void
change_several (Stage *stage)
{
  stage_press (stage, "ctrl+f");
  stage_wait_focus (stage, "Search or filter this list");
  stage_press (stage, "Down");
  stage_press (stage, "Home shift+Down shift+Down");
  stage_wait_shown (stage, "3 marked");
  stage_press (stage, "F2");
  stage_wait_shown (stage, "Change 3 Records");
  stage_tab_to (stage, "Site");
  stage_open (stage, "Site");
  stage_type (stage, "Quillbury");
  stage_press (stage, "Return");
  stage_wait_focus (stage, "Site");
  stage_tab_to (stage, "Change");
  stage_press (stage, "Return");
  stage_wait_shown (stage, "3 records changed");
  stage_press (stage, "ctrl+z");
}

/* The menu of a row, by its key. */
static void
use_row_menu (Stage *stage)
{
  stage_press (stage, "Menu");
  stage_wait_shown (stage, "Copy as Rows");
  stage_wait_focus (stage, "Open");
  stage_press (stage, "Escape");
  stage_wait_focus (stage, "Night burglary at Ellerby");
}

/* What was copied changes nothing when it comes back, and the window says so before anything is done. */
static void
copy_and_paste (Stage *stage)
{
  stage_press (stage, "ctrl+c");
  stage_wait_shown (stage, "3 rows copied");
  stage_press (stage, "ctrl+v");
  stage_wait_shown (stage, "Paste Rows");
  stage_wait_shown (stage, "0 new, 0 changed, 3 stay as they are");
  stage_press (stage, "Escape");
  stage_wait_focus (stage, "Night burglary at Ellerby");
}

/* The keys stand in a window of their own that is gone when it is closed: who hears the screen goes on in the list. */
static void
look_up_keys (Stage *stage)
{
  stage_press (stage, "ctrl+F1");
  stage_wait_shown (stage, "Find anything");
  /* A window that is not worked in yet hears no key. */
  stage_wait_focus (stage, "GtkImage");
  stage_press (stage, "Escape");
  stage_wait_focus (stage, "Night burglary at Ellerby");
}

static void
add_quickly (Stage *stage)
{
  stage_press (stage, "ctrl+shift+a");
  stage_wait_focus (stage, "Quickly add");
  stage_type (stage, "Drone over the yard");
  stage_press (stage, "Return");
  stage_wait_focus (stage, "RSK-0034 added");
  stage_wait_shown (stage, "34 records");
  stage_press (stage, "ctrl+z");
  stage_wait_focus (stage, "Quickly add");
  stage_wait_shown (stage, "33 records");
  stage_type (stage, "Drone over the yard");
  stage_press (stage, "Return");
  stage_wait_focus (stage, "RSK-0035 added");
  stage_tab_to (stage, "Undo");
  stage_press (stage, "Return");
  stage_wait_focus (stage, "Quickly add");
}

/* Saving what nothing was written into says so. */
static void
save_nothing (Stage *stage)
{
  stage_press (stage, "ctrl+n");
  stage_wait_inside (stage, "Title");
  stage_press (stage, "ctrl+s");
  stage_wait_shown (stage, "There is nothing to save yet.");
  stage_press (stage, "Escape");
}

/* The file is removed while it is open: the change is kept, closing asks, and the work goes on in a copy that holds the change. */
static void
lose_file (Stage *stage)
{
  g_autofree char *copy = NULL;

  stage_press (stage, "ctrl+f");
  stage_wait_focus (stage, "Search or filter this list");
  stage_press (stage, "Down Return");
  stage_tab_to (stage, "Title");
  stage_press (stage, "ctrl+a");
  stage_type (stage, "Lost and found");
  stage_remove_file (stage);
  stage_press (stage, "ctrl+s");
  stage_wait_shown (stage, "The file “");
  stage_press (stage, "ctrl+w");
  stage_wait_shown (stage, "Save a copy before closing?");
  stage_wait_focus (stage, "Save a Copy…");
  stage_press (stage, "Return");
  stage_wait_shown (stage, "Name");
  stage_press (stage, "Return");
  copy = stage_wait_file (stage, "demonstration copy", ".muniment");
  stage_wait_shown (stage, "The path to the certificate");
  stage_press (stage, "ctrl+k");
  stage_wait_focus (stage, "Find anything");
  stage_type (stage, "Lost and found");
  stage_wait_shown (stage, "Lost and found");
}

/* What was saved is taken back as a whole, not letter by letter, and by the key that was pressed where one typed; until then one types on where one was. */
static void
take_back_saved (Stage *stage)
{
  stage_press (stage, "ctrl+n");
  stage_wait_focus (stage, "Title");
  stage_type (stage, "Ladder left outside");
  stage_press (stage, "ctrl+s");
  stage_wait_shown (stage, "RSK-0036 saved");
  stage_wait_focus (stage, "Title");
  stage_press (stage, "ctrl+z");
  stage_wait_shown (stage, "33 records");
}

/* Who adds a risk is told beside the form of the way that asks one thing at a time. */
static void
go_guided (Stage *stage)
{
  stage_press (stage, "ctrl+n");
  stage_wait_focus (stage, "Title");
  stage_type (stage, "Ladder left outside");
  stage_wait_shown (stage, "Rather one question at a time?");
  stage_tab_back_to (stage, "_Guided");
  stage_press (stage, "Return");
  stage_wait_shown (stage, "One thing, in one sentence");
  stage_wait_shown (stage, "Ladder left outside");
  stage_restart (stage);
}

static void
test_register (void)
{
  Stage *stage = stage_new_demonstration ();

  go_to_risks (stage);
  go_guided (stage);
  go_to_risks (stage);
  filter_by_owner (stage);
  keep_view (stage);
  show_all (stage);
  choose_view (stage);
  show_all (stage);
  change_several (stage);
  copy_and_paste (stage);
  use_row_menu (stage);
  look_up_keys (stage);
  add_quickly (stage);
  take_back_saved (stage);
  save_nothing (stage);
  lose_file (stage);
  stage_free (stage);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/register-work/register", test_register);
  return g_test_run ();
}
