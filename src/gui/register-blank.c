/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/register-private.h"

#include <glib/gi18n.h>

#include "gui/wizard-view.h"
#include "model/auditor-mode.h"

/* What stands in the place of the rows when there are none. It takes as long to make as a screen of rows, so it is made when first needed. */

static GtkWidget *
create_pill (const char *label)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  return button;
}

static GtkWidget *
create_start_button (MunRegister *self)
{
  g_autofree char *add = g_strdup_printf (_("Add: %s"), _(self->spec->title));
  const MunWizard *wizard = mun_wizard_view_find (mun_place_of_type (self->spec), self->spec);
  GtkWidget *button = create_pill (wizard != NULL ? _("Start the Guided Questions") : add);

  gtk_widget_add_css_class (button, "suggested-action");
  if (wizard != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", wizard->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), wizard != NULL ? "win.wizard" : "win.add");
  gtk_widget_set_visible (button, mun_workspace_closed_reason (mun_window_get_workspace (self->window), self->spec) == NULL);
  return button;
}

/* Where the guided questions go through everything, one record may come first. Returns: (nullable) */
static GtkWidget *
create_single_button (MunRegister *self)
{
  const MunWizard *all = mun_wizard_view_find (mun_place_of_type (self->spec), self->spec);

  for (const MunWizard * const *wizard = mun_wizards (); *wizard != NULL; wizard++)
    if ((*wizard)->subject == self->spec && (*wizard)->begin_new != NULL && all != NULL && *wizard != all)
      {
        /* Translators: %s is the title of guided questions: “One risk” */
        g_autofree char *label = g_strdup_printf (_("Begin with “%s”"), _((*wizard)->title));
        GtkWidget *button = create_pill (label);

        gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", (*wizard)->id);
        gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.wizard");
        gtk_widget_set_tooltip_text (button, _((*wizard)->purpose));
        gtk_widget_set_visible (button, mun_workspace_closed_reason (mun_window_get_workspace (self->window), self->spec) == NULL);
        return button;
      }
  return NULL;
}

static GtkWidget *
create_ways (MunRegister *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *single = create_single_button (self);

  gtk_box_append (GTK_BOX (box), create_start_button (self));
  if (single != NULL)
    gtk_box_append (GTK_BOX (box), single);
  return box;
}

static GtkWidget *
create_empty (MunRegister *self)
{
  g_autofree char *purpose = g_markup_escape_text (_(self->spec->purpose), -1);
  g_autofree char *expects = g_markup_escape_text (_(self->spec->expects), -1);
  g_autofree char *title = g_markup_escape_text (_(self->spec->plural), -1);
  g_autofree char *text = *expects != '\0' ? g_strdup_printf (_("%s\n\nAn auditor expects: %s"), purpose, expects) : g_strdup (purpose);

  return g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", self->icon, "title", title, "description", text,
                       "child", create_ways (self), NULL);
}

static GtkWidget *
create_nothing (MunRegister *self)
{
  GtkWidget *button = create_pill (_("_Show All"));

  g_signal_connect_object (button, "clicked", G_CALLBACK (mun_register_clear), self, G_CONNECT_SWAPPED);
  return g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", "system-search-symbolic", "title", _("Nothing Fits"),
                       "description", _("No record fits what you search for. Try a shorter word, or show all again."), "child", button, NULL);
}

void
mun_register_show_page (MunRegister *self,
                        const char  *page)
{
  if (gtk_stack_get_child_by_name (self->stack, page) == NULL)
    gtk_stack_add_named (self->stack, g_strcmp0 (page, "empty") == 0 ? create_empty (self) : create_nothing (self), page);
  gtk_stack_set_visible_child_name (self->stack, page);
}
