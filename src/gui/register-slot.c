/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/register-slot.h"

#include "gui/moments.h"

struct _MunRegisterSlot {
  GtkWidget parent_instance;

  MunWindow     *window; /* weak */
  const MunSpec *spec;
  const char    *icon;
  MunRegister   *made;  /* to be shown next */
  MunRegister   *shown; /* child */
};

G_DEFINE_FINAL_TYPE (MunRegisterSlot, mun_register_slot, GTK_TYPE_WIDGET)

enum { FILLED, N_SIGNALS };

static guint signals[N_SIGNALS];

static gboolean
fill_next (GtkWidget *widget)
{
  MunRegisterSlot *self = MUN_REGISTER_SLOT (widget);

  if (self->made == NULL && self->shown == NULL)
    {
      self->made = g_object_ref_sink (MUN_REGISTER (mun_register_new ()));
      return TRUE;
    }
  if (self->window != NULL)
    mun_register_slot_fill (self);
  return FALSE;
}

static void
mun_register_slot_map (GtkWidget *widget)
{
  MunRegisterSlot *self = MUN_REGISTER_SLOT (widget);

  GTK_WIDGET_CLASS (mun_register_slot_parent_class)->map (widget);

  if (self->shown == NULL)
    mun_moments_begin (widget, fill_next);
}

static void
mun_register_slot_dispose (GObject *object)
{
  MunRegisterSlot *self = MUN_REGISTER_SLOT (object);

  if (self->shown != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->shown));
  self->shown = NULL;
  g_clear_object (&self->made);
  g_clear_weak_pointer (&self->window);

  G_OBJECT_CLASS (mun_register_slot_parent_class)->dispose (object);
}

static void
mun_register_slot_class_init (MunRegisterSlotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mun_register_slot_dispose;
  widget_class->map = mun_register_slot_map;

  signals[FILLED] = g_signal_new ("filled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
mun_register_slot_init (MunRegisterSlot *self)
{
}

GtkWidget *
mun_register_slot_new (MunWindow     *window,
                       const MunSpec *spec,
                       const char    *icon)
{
  MunRegisterSlot *self = g_object_new (MUN_TYPE_REGISTER_SLOT, NULL);

  g_set_weak_pointer (&self->window, window);
  self->spec = spec;
  self->icon = icon;
  return GTK_WIDGET (self);
}

const MunSpec *
mun_register_slot_get_spec (MunRegisterSlot *self)
{
  g_return_val_if_fail (MUN_IS_REGISTER_SLOT (self), NULL);

  return self->spec;
}

MunRegister *
mun_register_slot_peek (MunRegisterSlot *self)
{
  g_return_val_if_fail (MUN_IS_REGISTER_SLOT (self), NULL);

  return self->shown;
}

MunRegister *
mun_register_slot_fill (MunRegisterSlot *self)
{
  g_return_val_if_fail (MUN_IS_REGISTER_SLOT (self) && self->window != NULL, NULL);

  if (self->shown != NULL)
    return self->shown;
  if (self->made == NULL)
    self->made = g_object_ref_sink (MUN_REGISTER (mun_register_new ()));
  mun_register_open (self->made, self->window, self->spec, self->icon);
  self->shown = self->made;
  gtk_widget_set_parent (GTK_WIDGET (self->shown), GTK_WIDGET (self));
  g_clear_object (&self->made);
  g_signal_emit (self, signals[FILLED], 0);
  return self->shown;
}
