/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/badge.h"

#include <glib/gi18n.h>

struct _MunBadge {
  GtkBox parent_instance;

  /* Children */
  GtkWidget *icon;
  GtkWidget *label;

  MunTone tone;
};

G_DEFINE_TYPE (MunBadge, mun_badge, GTK_TYPE_BOX)

static void
mun_badge_class_init (MunBadgeClass *klass)
{
}

static void
mun_badge_init (MunBadge *self)
{
  self->icon = gtk_image_new ();
  self->label = gtk_label_new ("");
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (self), self->icon);
  gtk_box_append (GTK_BOX (self), self->label);
  gtk_box_set_spacing (GTK_BOX (self), 5);
  gtk_widget_add_css_class (GTK_WIDGET (self), "badge");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
mun_badge_new (void)
{
  return g_object_new (MUN_TYPE_BADGE, NULL);
}

void
mun_badge_set (MunBadge   *self,
               MunTone     tone,
               const char *text)
{
  g_return_if_fail (MUN_IS_BADGE (self) && text != NULL);

  gtk_widget_remove_css_class (GTK_WIDGET (self), mun_tone_class (self->tone));
  self->tone = tone;
  gtk_widget_add_css_class (GTK_WIDGET (self), mun_tone_class (tone));
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), mun_tone_icon (tone));
  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_widget_set_visible (GTK_WIDGET (self), *text != '\0');
}

void
mun_badge_set_state (MunBadge      *self,
                     const MunSpec *spec,
                     const char    *state)
{
  const MunField *field = &spec->fields[spec->state_field];

  if (!mun_spec_has_state (spec) || *state == '\0')
    mun_badge_set (self, MUN_TONE_START, "");
  else
    mun_badge_set (self, mun_tone_of_state (spec, state), _(mun_field_choice_label (field, state)));
}

void
mun_badge_set_lines (MunBadge *self,
                     int       lines)
{
  g_return_if_fail (MUN_IS_BADGE (self) && lines > 0);

  gtk_label_set_wrap (GTK_LABEL (self->label), lines > 1);
  gtk_label_set_lines (GTK_LABEL (self->label), lines);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
}

const char *
mun_badge_get_cut_text (MunBadge *self)
{
  g_return_val_if_fail (MUN_IS_BADGE (self), NULL);

  return pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (self->label))) ? gtk_label_get_text (GTK_LABEL (self->label)) : NULL;
}
