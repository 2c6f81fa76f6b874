/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/guide.h"

#include <glib/gi18n.h>

#include "gui/passing-popover.h"
#include "gui/wizard-view.h"

/* Who has more to choose from opens the record and goes on from there. */
#define MOST 20

/* What is shown comes first: exercises stand beside the plans and have questions of their own. */
static const MunWizard *
find_wizard (const MunPlace *place,
             const char     *tab)
{
  const MunSpec *spec = tab != NULL ? mun_spec_find (tab) : NULL;

  for (const MunWizard * const *wizard = mun_wizards (); spec != NULL && *wizard != NULL; wizard++)
    if ((*wizard)->subject == spec && !(spec->flags & MUN_SPEC_SINGLE))
      return *wizard;
  return mun_wizard_view_find (place, NULL);
}

void
mun_guide_show (GtkWidget      *button,
                const MunPlace *place,
                const char     *tab)
{
  const MunWizard *wizard = find_wizard (place, tab);
  g_autofree char *tip = wizard != NULL ? g_strdup_printf (_("Guided questions. %s"), _(wizard->purpose)) : NULL;

  gtk_widget_set_visible (button, wizard != NULL);
  gtk_widget_set_tooltip_text (button, tip);
}

/* @subject: (nullable): the id of a record, or “new”; %NULL where the conversation goes on by itself */
static void
add_choice (GMenu           *menu,
            const MunWizard *wizard,
            const char      *label,
            const char      *subject)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);
  g_autofree char *target = g_strjoin ("/", wizard->id, subject, NULL);

  g_menu_item_set_action_and_target (item, "win.wizard", "s", target);
  g_menu_append_item (menu, item);
}

/* Returns: (nullable): the conversation of the place that goes through all that @wizard asks about one by one */
static const MunWizard *
find_round (const MunPlace  *place,
            const MunWizard *wizard)
{
  const MunWizard *round = mun_wizard_view_find (place, NULL);

  for (guint i = 0; round != NULL && round != wizard && i < round->n_pages; i++)
    if (round->pages[i].lines == wizard->subject)
      return round;
  return NULL;
}

/* Which one only the person knows. Returns: (transfer full) (nullable): what to choose from; %NULL where there is no choice */
static GMenu *
list_choices (MunWorkspace    *workspace,
              const MunWizard *wizard,
              const MunWizard *round)
{
  g_autoptr(GPtrArray) records = mun_wizard_list_subjects (workspace, wizard);
  g_autofree char *label = NULL;
  GMenu *menu;

  if (records->len == 0 && round == NULL)
    return NULL;
  menu = g_menu_new ();
  if (round != NULL)
    {
      /* Translators: %s is the title of guided questions about many records: "All of them, in several sittings: Risks" */
      g_autofree char *all = g_strdup_printf (_("All of them, in several sittings: %s"), _(round->title));

      add_choice (menu, round, all, NULL);
    }
  for (guint i = 0; i < MIN (records->len, MOST); i++)
    {
      MunRecord *record = g_ptr_array_index (records, i);
      /* Translators: number and title of a record, "PLN-0003 IT attack" */
      g_autofree char *name = g_strdup_printf (_("%s %s"), mun_record_get_ref (record), mun_record_get_title (record));

      add_choice (menu, wizard, name, mun_record_get_id (record));
    }
  /* Translators: %s is a type of records: "A new one: Security plan" */
  label = g_strdup_printf (_("A new one: %s"), _(wizard->subject->title));
  add_choice (menu, wizard, label, "new");
  return menu;
}

void
mun_guide_begin (GtkWidget      *button,
                 MunWindow      *window,
                 const MunPlace *place,
                 const char     *tab,
                 MunRecord      *open)
{
  const MunWizard *wizard = find_wizard (place, tab);
  g_autoptr(GMenu) choices = NULL;

  g_return_if_fail (GTK_IS_WIDGET (button) && MUN_IS_WINDOW (window));

  if (wizard == NULL)
    return;
  if (open != NULL && mun_record_get_spec (open) == wizard->subject && !mun_record_is_new (open))
    {
      mun_wizard_view_open_from (window, wizard, open);
      return;
    }
  choices = list_choices (mun_window_get_workspace (window), wizard, find_round (place, wizard));
  if (choices != NULL)
    mun_popover_show_once (GTK_POPOVER (gtk_popover_menu_new_from_model (G_MENU_MODEL (choices))), button,
                           &(GdkRectangle) { 0, 0, gtk_widget_get_width (button), gtk_widget_get_height (button) }, button);
  else
    mun_wizard_view_open (window, wizard, NULL);
}
