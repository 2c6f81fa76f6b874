/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/stage.h"

/* The program worked with a pointer. */

static void
show_equipment (Stage *stage)
{
  stage_wait_shown (stage, "The path to the certificate");
  stage_wait_focus (stage, "_Show");
  stage_press (stage, "ctrl+k");
  stage_wait_focus (stage, "Find anything");
  stage_type (stage, "EQP-0001");
  stage_wait_shown (stage, "Camera system");
  stage_press (stage, "Return");
  stage_wait_shown (stage, "EQP-0001 · Security equipment");
}

static void
open_chooser (Stage *stage)
{
  stage_tab_to (stage, "Site");
  stage_press (stage, "Return");
  stage_wait_focus (stage, "Find, or name something new");
}

/* With a list of records open the first press beside it counts; Escape and its own button close it. */
static void
test_first_press (void)
{
  Stage *stage = stage_new_demonstration ();

  show_equipment (stage);
  open_chooser (stage);
  stage_click (stage, "Links");
  stage_wait_shown (stage, "Points to");
  stage_wait_gone (stage, "Find, or name something new");
  stage_click (stage, "Form");
  stage_wait_focus (stage, "Form");
  open_chooser (stage);
  stage_press (stage, "Escape");
  stage_wait_gone (stage, "Find, or name something new");
  stage_wait_focus (stage, "Site");
  stage_press (stage, "Tab Tab");
  stage_tab_to (stage, "Part of control");
  stage_click (stage, "Cameras on docks");
  stage_wait_focus (stage, "Find, or name something new");
  stage_click_gone (stage, "Cameras on docks", "Find, or name something new");
  stage_free (stage);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pointer/first-press", test_first_press);
  return g_test_run ();
}
