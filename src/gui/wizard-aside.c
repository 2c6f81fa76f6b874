/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/wizard-aside.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gui/wizard-preview.h"

struct _MunWizardAside {
  GtkBox parent_instance;

  /* Children */
  GtkWidget *why;
  GtkWidget *auditor;
  GtkWidget *example_part;
  GtkWidget *example;
  GtkWidget *insert;
  GtkWidget *clause;
  GtkWidget *preview; /* NULL until a run is set */
};

G_DEFINE_FINAL_TYPE (MunWizardAside, mun_wizard_aside, GTK_TYPE_BOX)

static GtkWidget *
add_part (GtkWidget   *box,
          const char  *title,
          GtkWidget  **text)
{
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (part), mun_wizard_text_new (title, "heading"));
  *text = mun_wizard_text_new ("", NULL);
  gtk_label_set_selectable (GTK_LABEL (*text), FALSE);
  gtk_box_append (GTK_BOX (part), *text);
  gtk_box_append (GTK_BOX (box), part);
  return part;
}

static void
mun_wizard_aside_class_init (MunWizardAsideClass *klass)
{
}

static void
mun_wizard_aside_init (MunWizardAside *self)
{
  GtkWidget *box = GTK_WIDGET (self);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 16);
  gtk_widget_add_css_class (box, "wizard-aside");
  add_part (box, _("Why we ask"), &self->why);
  add_part (box, _("What the auditor looks for"), &self->auditor);
  self->example_part = add_part (box, _("An example"), &self->example);
  gtk_widget_add_css_class (self->example, "example");
  self->insert = gtk_button_new_with_mnemonic (_("_Put it in and change it"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->insert), "wizard.insert-example");
  gtk_widget_set_halign (self->insert, GTK_ALIGN_START);
  gtk_widget_set_margin_top (self->insert, 4);
  gtk_box_append (GTK_BOX (self->example_part), self->insert);
  self->clause = mun_wizard_text_new ("", "caption");
  gtk_widget_add_css_class (self->clause, "dim-label");
  gtk_box_append (GTK_BOX (self), self->clause);
}

void
mun_wizard_aside_set_run (MunWizardAside *self,
                          MunWizardRun   *run)
{
  g_return_if_fail (MUN_IS_WIZARD_ASIDE (self) && MUN_IS_WIZARD_RUN (run) && self->preview == NULL);

  self->preview = mun_wizard_preview_new (run);
  gtk_box_append (GTK_BOX (self), self->preview);
}

/* Returns: (transfer full): "ISO 28000, clause 8.6.4 · ISO 22320, clause 4.11" */
static char *
name_clauses (const char *clauses)
{
  static const char other[] = "22320:";
  g_auto(GStrv) pieces = g_strsplit (clauses, ", ", -1);
  g_autoptr(GString) own = g_string_new (NULL), others = g_string_new (NULL), words = g_string_new (NULL);

  for (char **piece = pieces; *piece != NULL; piece++)
    {
      gboolean foreign = g_str_has_prefix (*piece, other);
      GString *list = foreign ? others : own;

      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", *piece + (foreign ? strlen (other) : 0));
    }
  if (own->len > 0)
    g_string_append_printf (words, _("ISO 28000, clause %s"), own->str);
  if (own->len > 0 && others->len > 0)
    g_string_append (words, " · ");
  if (others->len > 0)
    g_string_append_printf (words, _("ISO 22320, clause %s"), others->str);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

void
mun_wizard_aside_show (MunWizardAside      *self,
                       const MunWizardPage *page,
                       gboolean             insert)
{
  g_autofree char *clause = NULL;

  g_return_if_fail (MUN_IS_WIZARD_ASIDE (self) && page != NULL);

  gtk_label_set_text (GTK_LABEL (self->why), page->why != NULL ? _(page->why) : "");
  gtk_label_set_text (GTK_LABEL (self->auditor), page->auditor != NULL ? _(page->auditor) : "");
  gtk_label_set_text (GTK_LABEL (self->example), page->example != NULL ? _(page->example) : "");
  gtk_widget_set_visible (gtk_widget_get_parent (self->why), page->why != NULL);
  gtk_widget_set_visible (gtk_widget_get_parent (self->auditor), page->auditor != NULL);
  gtk_widget_set_visible (self->example_part, page->example != NULL);
  gtk_widget_set_visible (self->insert, insert);
  clause = page->clause != NULL ? name_clauses (page->clause) : NULL;
  mun_wizard_text_set (self->clause, clause);
  if (self->preview != NULL)
    mun_wizard_preview_follow (MUN_WIZARD_PREVIEW (self->preview));
}

void
mun_wizard_aside_update (MunWizardAside *self)
{
  g_return_if_fail (MUN_IS_WIZARD_ASIDE (self));

  if (self->preview != NULL)
    mun_wizard_preview_update (MUN_WIZARD_PREVIEW (self->preview));
}
