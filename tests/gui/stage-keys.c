/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <X11/XKBlib.h>
#include <X11/keysym.h>
#include <X11/extensions/XTest.h>

#include "gui/stage-private.h"

static void
strike (Stage *self,
        KeySym  symbol,
        Bool    press)
{
  KeyCode code = XKeysymToKeycode (self->display, symbol);

  g_assert_cmpuint (code, !=, 0);
  XTestFakeKeyEvent (self->display, code, press, CurrentTime);
}

/* Returns: the window that was shown last, None when there is none */
static Window
find_top (Stage *self)
{
  Window root, parent, top = None;
  Window *all = NULL;
  unsigned int n = 0;

  if (XQueryTree (self->display, DefaultRootWindow (self->display), &root, &parent, &all, &n) == 0)
    return None;
  for (guint i = 0; i < n; i++)
    {
      XWindowAttributes is;

      if (XGetWindowAttributes (self->display, all[i], &is) && is.map_state == IsViewable && is.class == InputOutput && !is.override_redirect)
        top = all[i];
    }
  XFree (all);
  return top;
}

/* A window may be gone before it is asked about. */
static int
ignore_cb (Display     *display,
           XErrorEvent *event)
{
  return 0;
}

void
stage_keep_keys (Stage *self)
{
  Window holder;
  int revert;

  XSetErrorHandler (ignore_cb);
  XGetInputFocus (self->display, &holder, &revert);
  if (holder == None || holder == PointerRoot || holder == DefaultRootWindow (self->display))
    {
      Window top = find_top (self);

      if (top != None)
        XSetInputFocus (self->display, top, RevertToParent, CurrentTime);
    }
}

static KeySym
find_symbol (const char *name)
{
  static const struct { const char *name; KeySym symbol; } modifiers[] = {
    { "ctrl", XK_Control_L }, { "shift", XK_Shift_L }, { "alt", XK_Alt_L },
  };

  for (guint i = 0; i < G_N_ELEMENTS (modifiers); i++)
    if (g_str_equal (modifiers[i].name, name))
      return modifiers[i].symbol;
  return XStringToKeysym (name);
}

static void
press_one (Stage     *self,
           const char *key)
{
  g_auto(GStrv) parts = g_strsplit (key, "+", -1);
  guint n = g_strv_length (parts);

  for (guint i = 0; i < n; i++)
    strike (self, find_symbol (parts[i]), True);
  for (guint i = n; i > 0; i--)
    strike (self, find_symbol (parts[i - 1]), False);
  XFlush (self->display);
}

static void
type_one (Stage *self,
          char    letter)
{
  /* The symbols of Latin letters are their numbers. */
  KeyCode code = XKeysymToKeycode (self->display, (KeySym) letter);
  gboolean shifted = XkbKeycodeToKeysym (self->display, code, 0, 0) != (KeySym) letter;

  if (shifted)
    strike (self, XK_Shift_L, True);
  strike (self, (KeySym) letter, True);
  strike (self, (KeySym) letter, False);
  if (shifted)
    strike (self, XK_Shift_L, False);
}

void
stage_press (Stage     *self,
              const char *keys)
{
  g_auto(GStrv) each = g_strsplit (keys, " ", -1);

  stage_keep_keys (self);
  for (char **key = each; *key != NULL; key++)
    press_one (self, *key);
}

void
stage_type (Stage     *self,
             const char *text)
{
  for (; *text != '\0'; text++)
    type_one (self, *text);
  XFlush (self->display);
}
